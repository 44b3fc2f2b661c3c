//! The one place where strangers' bytes are kept from harming the program.
//!
//! The library that reads PDFs may panic on a crafted file, recurse deeply, or work without end; none of
//! that can be told beforehand for every file. So each piece of work runs on a thread of its own with a
//! large stack. A panic there is caught and becomes a [`Fault`]. Whoever waits looks ten times a second
//! whether the caller still wants the answer; if not, or if nothing came of it for a minute, the thread is
//! told to stop. It looks at that flag at every mark it reads, and unwinds. Only work that draws nothing at
//! all does not pass there: such a thread is left behind, with memory that [`crate::screen`] has bounded.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Once};
use std::thread;
use std::time::Duration;

use crate::fault::Fault;

const STACK: usize = 256 * 1024 * 1024;
const THREAD: &str = "pages";
const GLANCE: Duration = Duration::from_millis(100);
/// Glances without any progress before the work is given up.
const PATIENCE: u32 = 600;
/// Glances that a thread which was told to stop has for it.
const GRACE: u32 = 20;
/// Marks in one file: letters, lines, images, and what holds them.
const MOST_MARKS: u64 = 30_000_000;
/// Marks on one page.
const MOST_ON_PAGE: u64 = 1_500_000;

/// What the work reports to and asks whether to go on.
pub(crate) struct Watch {
    stop: Arc<AtomicBool>,
    /// Only the thread that works counts.
    marks: Cell<u64>,
    on_page: Cell<u64>,
    progress: Sender<(u32, u32)>,
}

/// What unwinds a thread that was told to stop.
struct Stopped(Fault);

impl Watch {
    /// Tells how far the work is.
    pub(crate) fn step(&self, done: u32, total: u32) {
        self.on_page.set(0);
        // Nobody listens any more where the work was left behind.
        let _ = self.progress.send((done, total));
    }

    /// Counts one mark. Unwinds where the work was told to stop, or where there are too many.
    pub(crate) fn mark(&self) {
        let (marks, on_page) = (self.marks.get() + 1, self.on_page.get() + 1);
        self.marks.set(marks);
        self.on_page.set(on_page);
        if self.stop.load(Ordering::Relaxed) {
            resume_unwind(Box::new(Stopped(Fault::Cancelled)));
        }
        if marks > MOST_MARKS || on_page > MOST_ON_PAGE {
            resume_unwind(Box::new(Stopped(Fault::Overwhelming)));
        }
    }

    /// Does one page's work; a panic is a fault of that page alone.
    pub(crate) fn page<T>(&self, work: impl FnOnce() -> T) -> Result<T, Fault> {
        catch_unwind(AssertUnwindSafe(work)).map_err(fault)
    }
}

/// Runs work on a thread of its own, and tells `progress` how far it is.
pub(crate) fn run<T: Send + 'static>(
    progress: crate::Progress<'_>,
    work: impl FnOnce(&Watch) -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    quiet();
    let stop = Arc::new(AtomicBool::new(false));
    let (tell, told) = mpsc::channel();
    let (answer, answered) = mpsc::channel();
    let watch = Watch { stop: stop.clone(), marks: Cell::new(0), on_page: Cell::new(0), progress: tell };
    let worker = thread::Builder::new().name(THREAD.into()).stack_size(STACK).spawn(move || {
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&watch)));
        // The listener has gone only where the work was left behind.
        let _ = answer.send(outcome.unwrap_or_else(|panic| Err(fault(panic))));
    });
    if worker.is_err() {
        return Err(Fault::Overwhelming);
    }
    let (mut last, mut idle, mut told_to_stop) = ((0, 0), 0, None);
    loop {
        match told.recv_timeout(GLANCE) {
            Ok(now) => (last, idle) = (now, 0),
            Err(RecvTimeoutError::Timeout) => idle += 1,
            // The work answers before it lets go of the channel.
            Err(RecvTimeoutError::Disconnected) => {
                let answer = answered.recv().unwrap_or(Err(Fault::Broken));
                return told_to_stop.map_or(answer, Err);
            }
        }
        if let Some(why) = told_to_stop {
            if idle > GRACE {
                return Err(why);
            }
            continue;
        }
        if !progress(last.0, last.1) {
            told_to_stop = Some(Fault::Cancelled);
        } else if idle > PATIENCE {
            told_to_stop = Some(Fault::Overwhelming);
        }
        if told_to_stop.is_some() {
            stop.store(true, Ordering::Relaxed);
            idle = 0;
        }
    }
}

fn fault(panic: Box<dyn Any + Send>) -> Fault {
    panic.downcast_ref::<Stopped>().map_or(Fault::Broken, |stopped| stopped.0)
}

/// Keeps a caught panic from writing to the terminal; all other threads panic as before.
fn quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |about| {
            if thread::current().name() != Some(THREAD) {
                usual(about);
            }
        }));
    });
}
