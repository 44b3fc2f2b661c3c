//! The window: menu, dialogs, dropped files and one `call` command. It only asks the call table; no rule
//! of the product lives here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arrivals;
mod call;
mod closing;
mod dialogs;
mod menu;
mod product;
mod projection;
mod spelling;
mod surroundings;

use product::Product;
use tauri::webview::PageLoadEvent;
use tauri::{App, Manager, RunEvent, WebviewUrl, generate_context};

/// The window of the work, as capabilities name it.
pub const MAIN: &str = "main";

fn main() {
    let mut builder = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, words, folder| {
            arrivals::from_second_start(app, &words, &folder);
        }))
        .plugin(tauri_plugin_dialog::init());
    if !surroundings::automated() {
        builder = builder.plugin(tauri_plugin_window_state::Builder::default().build());
    }
    builder
        .manage(Product::default())
        .invoke_handler(tauri::generate_handler![call::call])
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .on_window_event(|window, event| {
            arrivals::on_window_event(window, event);
            closing::on_window_event(window, event);
        })
        .setup(|app| open(app).map_err(Into::into))
        .build(generate_context!())
        .expect("the window's configuration is sound and a display is there")
        .run(|app, event| {
            if let RunEvent::Exit = event {
                app.state::<Product>().stop();
            }
        });
}

/// Starts the product beside the window, so that neither waits for the other.
fn open(app: &mut App) -> tauri::Result<()> {
    let lang = surroundings::language();
    product::start(app.handle(), surroundings::config(lang));
    app.state::<Product>().keep(arrivals::named(&std::env::args_os().skip(1).collect::<Vec<_>>(), None));
    app.set_menu(menu::build(app.handle(), lang)?)?;
    surroundings::window(app.handle(), MAIN, WebviewUrl::default())
        .title("Tafelstuk")
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 400.0)
        .initialization_script(include_str!("frame.js"))
        .on_page_load(move |window, page| {
            if page.event() == PageLoadEvent::Finished {
                spelling::turn_on_soon(&window, lang);
            }
        })
        .build()?;
    Ok(())
}
