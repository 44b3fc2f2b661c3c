//! The test host: the page and the call table on loopback, so that browser tests use the real core.
//!
//! `host --store DIR --ui ui/dist [--example] [--port N] [--now RFC3339]` prints `listening http://...`.
//! It is a tool of the tests and never ships; it answers its own address only, so that no page from
//! elsewhere can reach it through the browser.

use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;
use tafelstuk_app::{Answer, App, Config, Error, Event, Lang};
use tiny_http::{HTTPVersion, Header, Method, Request, Response, Server};

type Reply = Response<std::io::Cursor<Vec<u8>>>;
type Listeners = Arc<Mutex<Vec<Box<dyn Write + Send>>>>;

const THREADS: usize = 4;
const LARGEST: u64 = 256 * 1024 * 1024;
/// How often is looked for other programs' changes.
const LOOK: Duration = Duration::from_millis(500);

static NOW: OnceLock<DateTime<FixedOffset>> = OnceLock::new();

struct Words {
    store: PathBuf,
    ui: PathBuf,
    port: u16,
    example: bool,
}

struct Host {
    app: Arc<App>,
    ui: PathBuf,
    /// "127.0.0.1:PORT"
    address: String,
    listeners: Listeners,
}

fn main() {
    let words = read_words(std::env::args().skip(1)).unwrap_or_else(|fault| leave(&fault));
    let app = App::start(config(&words.store));
    if words.example {
        fill(&app);
    }
    let server = Server::http(SocketAddr::from((Ipv4Addr::LOCALHOST, words.port)))
        .unwrap_or_else(|error| leave(&format!("the port is taken: {error}")));
    let address = server.server_addr().to_string();
    let listeners = Listeners::default();
    let told = listeners.clone();
    app.subscribe(move |event| tell(&told, event));
    println!("listening http://{address}");
    let host = Host { app, ui: words.ui, address, listeners };
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| server.incoming_requests().for_each(|request| host.answer(request)));
        }
        loop {
            std::thread::sleep(LOOK);
            host.app.notice();
            host.app.look_at_deliveries();
        }
    });
}

fn read_words(mut words: impl Iterator<Item = String>) -> Result<Words, String> {
    let mut read = Words { store: PathBuf::new(), ui: "ui/dist".into(), port: 0, example: false };
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
        match word.as_str() {
            "--store" => read.store = value()?.into(),
            "--ui" => read.ui = value()?.into(),
            "--port" => read.port = value()?.parse().map_err(|_| "--port needs a number".to_owned())?,
            "--now" => {
                let now = DateTime::parse_from_rfc3339(&value()?).map_err(|error| error.to_string())?;
                NOW.set(now).map_err(|_| "--now is given twice".to_owned())?;
            }
            "--example" => read.example = true,
            other => return Err(format!("{other} is unknown")),
        }
    }
    if read.store.as_os_str().is_empty() { Err("--store is missing".into()) } else { Ok(read) }
}

fn leave(fault: &str) -> ! {
    eprintln!("host: {fault}");
    std::process::exit(2)
}

fn config(store: &Path) -> Config {
    let mut settings = store.as_os_str().to_owned();
    settings.push(".settings");
    Config {
        store: store.to_owned(),
        settings: settings.into(),
        lang: Lang::Nl,
        clock: || NOW.get().copied().unwrap_or_else(|| chrono::Local::now().fixed_offset()),
        keyring: false,
        passphrase: std::env::var("TAFELSTUK_PASSPHRASE").ok(),
    }
}

fn fill(app: &App) {
    match app.call("store.create", json!({ "example": true })) {
        Ok(_) | Err(Error::StoreExists { .. }) => {}
        Err(error) => leave(&format!("{error:?}")),
    }
}

fn tell(listeners: &Listeners, event: &Event) {
    let mut payload = serde_json::to_value(event).expect("an event is plain data");
    let name = payload.as_object_mut().and_then(|fields| fields.remove("event")).unwrap_or_default();
    let text = format!("event: {}\ndata: {payload}\n\n", name.as_str().unwrap_or_default());
    let mut listeners = listeners.lock().unwrap_or_else(PoisonError::into_inner);
    listeners
        .retain_mut(|listener| listener.write_all(text.as_bytes()).and_then(|()| listener.flush()).is_ok());
}

impl Host {
    fn answer(&self, mut request: Request) {
        let reply = if !self.is_own(&request) {
            plain(403, "this host answers its own page only")
        } else if request.url() == "/events" {
            return self.listen(request);
        } else {
            self.route(&mut request).unwrap_or_else(refused)
        };
        // One request per connection: the server gives each open connection a thread of few, and a browser
        // that keeps six open would wait for itself. A browser that went away needs no answer.
        let mut writer = request.into_writer();
        let _ =
            reply.raw_print(&mut writer, HTTPVersion(1, 0), &[], false, None).and_then(|()| writer.flush());
    }

    /// Whether the request names this host and comes from its own page or from no page.
    fn is_own(&self, request: &Request) -> bool {
        let header = |name: &str| {
            let found = request
                .headers()
                .iter()
                .find(|header| header.field.as_str().as_str().eq_ignore_ascii_case(name));
            found.map(|header| header.value.as_str())
        };
        let port = self.address.rsplit(':').next().unwrap_or_default();
        let hosts = [self.address.clone(), format!("localhost:{port}")];
        let named = header("Host").is_some_and(|host| hosts.iter().any(|own| own == host));
        let from =
            header("Origin").is_none_or(|from| hosts.iter().any(|own| from == format!("http://{own}")));
        named && from
    }

    fn route(&self, request: &mut Request) -> Result<Reply, Error> {
        let address = request.url().to_owned();
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        match (request.method().clone(), path) {
            (Method::Post, "/offer") => {
                let name = query.strip_prefix("name=").map(decoded).unwrap_or_default();
                let offer = self.app.offer_bytes(&name, body(request)?);
                Ok(as_json(200, &json!(offer).to_string()))
            }
            // As the window's own dialog does: the file stays where it lies.
            (Method::Post, "/offer-file") => {
                let path = String::from_utf8_lossy(&body(request)?).into_owned();
                let offer = self.app.offer(Path::new(&path))?;
                Ok(as_json(200, &json!(offer).to_string()))
            }
            (Method::Post, "/offer-folder") => {
                let path = String::from_utf8_lossy(&body(request)?).into_owned();
                let offer = self.app.offer_folder(Path::new(&path))?;
                Ok(as_json(200, &json!(offer).to_string()))
            }
            (Method::Post, path) if path.starts_with("/call/") => self.call(&path["/call/".len()..], request),
            (Method::Get, path) if path.starts_with("/product/") => {
                let file = self.app.product(&path["/product/".len()..])?;
                let place = format!("attachment; filename*=UTF-8''{}", encoded(&file.name));
                let reply = Response::from_data(file.bytes.as_ref().clone());
                Ok(reply
                    .with_header(header("Content-Type", &file.media_type))
                    .with_header(header("Content-Disposition", &place)))
            }
            (Method::Get, path) => Ok(self.file(path)),
            _ => Ok(plain(405, "not here")),
        }
    }

    fn call(&self, name: &str, request: &mut Request) -> Result<Reply, Error> {
        let bad =
            |error: serde_json::Error| Error::BadRequest { call: name.to_owned(), detail: error.to_string() };
        let asked: Value = serde_json::from_slice(&body(request)?).map_err(bad)?;
        match self.app.call(name, asked)? {
            Answer::Json(text) => Ok(as_json(200, &text)),
            Answer::Bytes(bytes) => Ok(Response::from_data(bytes)),
        }
    }

    /// A file of the page; what is none is the page itself, which knows its own addresses.
    fn file(&self, path: &str) -> Reply {
        let inner = PathBuf::from(decoded(path.trim_start_matches('/')));
        let safe = inner.components().all(|part| matches!(part, Component::Normal(_)));
        let place = self.ui.join(&inner);
        let place = if safe && place.is_file() { place } else { self.ui.join("index.html") };
        match std::fs::read(&place) {
            Ok(bytes) => Response::from_data(bytes).with_header(header("Content-Type", media_type(&place))),
            Err(_) => plain(404, "the page is not built"),
        }
    }

    /// Keeps the connection and writes events to it until the browser goes away.
    fn listen(&self, request: Request) {
        let mut writer = request.into_writer();
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n: open\n\n";
        if writer.write_all(head.as_bytes()).and_then(|()| writer.flush()).is_ok() {
            self.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(writer);
        }
    }
}

fn body(request: &mut Request) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    request.as_reader().take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn refused(error: Error) -> Reply {
    as_json(422, &json!(error).to_string())
}

fn as_json(status: u16, json: &str) -> Reply {
    plain(status, json).with_header(header("Content-Type", "application/json"))
}

fn plain(status: u16, text: &str) -> Reply {
    Response::from_data(text.as_bytes().to_vec()).with_status_code(status)
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name.as_bytes(), value.as_bytes()).expect("our headers are plain text")
}

fn media_type(place: &Path) -> &'static str {
    match place.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{decoded, encoded};

    #[test]
    fn a_name_survives_the_address() {
        let name = "Bespreeknotitie één & twee+drie%.pdf";
        assert_eq!(decoded(&encoded(name)), name);
        assert_eq!(decoded("100%"), "100%");
    }
}
