//! An empty window, for `cargo xtask bench` to measure the start of ours against.

fn main() {
    tauri::Builder::default()
        .setup(|app| {
            let page = tauri::WebviewUrl::default();
            tauri::WebviewWindowBuilder::new(app, "main", page).inner_size(1280.0, 800.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"))
        .expect("a display is there");
}
