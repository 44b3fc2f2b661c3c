//! The TypeScript side of the call table, generated so that page and core cannot drift apart.

use crate::app::Event;
use crate::table::{Kind, calls};
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use tafelstuk_model::{Error, Lang};
use ts_rs::{Config, TS, TypeVisitor};

/// A type's name in TypeScript and how to collect what it rests on.
pub(crate) struct Shape {
    name: fn(&Config) -> String,
    collect: fn(&mut Collector<'_>),
}

impl Shape {
    pub(crate) fn of<T: TS + 'static>() -> Self {
        Self { name: T::name, collect: |collector| collector.visit::<T>() }
    }

    pub(crate) fn bytes() -> Self {
        Self { name: |_| "ArrayBuffer".into(), collect: |_| {} }
    }
}

/// Gathers declarations, each once.
pub(crate) struct Collector<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Collector<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Types of our own have a place for a file; what the language has built in does not.
        if T::output_path().is_some() {
            let name = T::ident(self.config);
            let mut text = T::decl(self.config);
            // Two requests of one name in two slices are told apart by their calls, not by their names.
            if let Some(known) = self.declarations.get(&name) {
                assert_eq!(known, &text, "two types are called {name}");
            }
            if !text.ends_with(';') {
                text.push(';');
            }
            self.declarations.insert(name, text);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole file `types.gen.ts`: every type, and the table as one interface.
pub fn typescript() -> String {
    let config = Config::default().with_large_int("number");
    let mut collector = Collector { config: &config, seen: HashSet::new(), declarations: BTreeMap::new() };
    for call in calls() {
        (call.request.collect)(&mut collector);
        (call.response.collect)(&mut collector);
    }
    collector.visit::<Error>();
    collector.visit::<Event>();
    collector.visit::<Lang>();
    let mut text = String::from("// Made by `cargo xtask types` from the call table. Do not edit.\n\n");
    for declaration in collector.declarations.values() {
        text.push_str("export ");
        text.push_str(declaration);
        text.push('\n');
    }
    text.push_str("\n/** Every call by name: what it takes, what it gives, what kind it is. */\nexport interface Calls {\n");
    for call in calls() {
        let kind = match call.kind {
            Kind::Session => "session",
            Kind::Read => "read",
            Kind::Write => "write",
            Kind::Job => "job",
        };
        let (request, response) = ((call.request.name)(&config), (call.response.name)(&config));
        text.push_str(&format!(
            "  \"{}\": {{ kind: \"{kind}\"; request: {request}; response: {response} }};\n",
            call.name
        ));
    }
    text.push_str("}\n");
    text
}
