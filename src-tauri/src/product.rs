//! The product behind the window: started beside it, waited for by the first call.

use serde_json::Value;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;
use tafelstuk_app::{App, Config, Event};
use tauri::{AppHandle, Emitter, Manager};

/// How often is looked whether another program wrote to the store.
const LOOK: Duration = Duration::from_secs(1);

/// What the window keeps while it runs.
#[derive(Default)]
pub struct Product {
    app: OnceLock<Arc<App>>,
    /// Files the program was started with, until the page hears of them; `None` once it listens.
    waiting: Mutex<Waiting>,
    /// Whether the page was asked if the window may close and has not answered yet.
    pub asked_to_close: AtomicBool,
    stopped: AtomicBool,
}

#[derive(Default)]
struct Waiting {
    files: Vec<PathBuf>,
    page_listens: bool,
}

impl Product {
    /// The product; waits until it has started.
    pub fn app(&self) -> &Arc<App> {
        self.app.wait()
    }

    /// Whether the page is there to answer questions.
    pub fn page_listens(&self) -> bool {
        self.waiting().page_listens
    }

    /// Files for the page: given back where it listens, kept until it does where not.
    pub fn keep(&self, files: Vec<PathBuf>) -> Vec<PathBuf> {
        let mut waiting = self.waiting();
        if waiting.page_listens {
            return files;
        }
        waiting.files.extend(files);
        Vec::new()
    }

    /// The page listens from now on; gives the files that waited for it.
    pub fn listens(&self) -> Vec<PathBuf> {
        let mut waiting = self.waiting();
        waiting.page_listens = true;
        std::mem::take(&mut waiting.files)
    }

    /// Ends the looking for other programs' changes.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes the day's backup: a minute after the start, so that it slows no start, and looks again every hour.
fn back_up_daily(app: &App, handle: &AppHandle) {
    let product = handle.state::<Product>();
    let mut looks: u32 = 0;
    while !product.stopped.load(Ordering::Relaxed) {
        if looks % 3600 == 60 {
            app.back_up_if_due();
        }
        thread::sleep(LOOK);
        looks = looks.wrapping_add(1);
    }
}

/// Looks at the folder for deliveries; on a thread of its own, since a folder may be on a slow network.
fn watch_deliveries(app: &App, handle: &AppHandle) {
    let product = handle.state::<Product>();
    while !product.stopped.load(Ordering::Relaxed) {
        thread::sleep(LOOK * 3);
        app.look_at_deliveries();
    }
}

/// Starts the product on a thread of its own and tells the page what it tells.
pub fn start(handle: &AppHandle, config: Config) {
    let handle = handle.clone();
    thread::spawn(move || {
        let app = App::start(config);
        let told = handle.clone();
        app.subscribe(move |event| tell(&told, event));
        let product = handle.state::<Product>();
        let _ = product.app.set(app.clone());
        let (saver, saved) = (app.clone(), handle.clone());
        thread::spawn(move || back_up_daily(&saver, &saved));
        let (watcher, watched) = (app.clone(), handle.clone());
        thread::spawn(move || watch_deliveries(&watcher, &watched));
        while !product.stopped.load(Ordering::Relaxed) {
            thread::sleep(LOOK);
            app.notice();
        }
    });
}

fn tell(handle: &AppHandle, event: &Event) {
    let mut payload = serde_json::to_value(event).expect("an event is plain data");
    let name = payload.as_object_mut().and_then(|fields| fields.remove("event"));
    if let Some(Value::String(name)) = name {
        let _ = handle.emit(&name, payload);
    }
}

#[cfg(test)]
mod tests {
    use super::Product;

    #[test]
    fn files_wait_until_the_page_listens() {
        let product = Product::default();
        assert!(product.keep(vec!["a.docx".into()]).is_empty());
        assert_eq!(product.listens(), [std::path::PathBuf::from("a.docx")]);
        assert_eq!(product.keep(vec!["b.docx".into()]), [std::path::PathBuf::from("b.docx")]);
        assert!(product.listens().is_empty());
    }
}
