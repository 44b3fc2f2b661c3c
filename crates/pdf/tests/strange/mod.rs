//! Files as strangers make them: plain ones, and ones with all that a pack must not take along.

use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, ObjectId, Permissions, Stream,
    dictionary,
};

/// A plain file without tags.
pub fn plain(pages: usize) -> Vec<u8> {
    Strange::new(pages).bytes()
}

/// A file under construction.
pub struct Strange {
    document: Document,
    pages: Vec<ObjectId>,
    catalog: ObjectId,
}

impl Strange {
    pub fn new(pages: usize) -> Self {
        let mut document = Document::with_version("1.6");
        let tree = document.new_object_id();
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
        });
        let pages: Vec<ObjectId> = (1..=pages)
            .map(|number| {
                let text = format!("BT /F1 24 Tf 72 700 Td (Strange page {number}) Tj ET 72 72 200 100 re f");
                let content = document.add_object(Stream::new(Dictionary::new(), text.into_bytes()));
                document.add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content })
            })
            .collect();
        let kids: Vec<Object> = pages.iter().copied().map(Object::from).collect();
        let count = i64::try_from(pages.len()).expect("a file made here is sound");
        document.set_object(
            tree,
            dictionary! {
                "Type" => "Pages", "Kids" => kids, "Count" => count,
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
            },
        );
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
        document.trailer.set("Root", catalog);
        let id = Object::string_literal("0123456789abcdef");
        document.trailer.set("ID", vec![id.clone(), id]);
        Self { document, pages, catalog }
    }

    pub fn bytes(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).expect("a file made here is sound");
        bytes
    }

    pub fn with_content(mut self, content: &str) -> Self {
        let content = self.document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
        self.page(0).set("Contents", content);
        self
    }

    pub fn without_content_of(mut self, page: usize) -> Self {
        let content = self
            .page(page)
            .get(b"Contents")
            .and_then(Object::as_reference)
            .expect("a file made here is sound");
        self.document.objects.remove(&content);
        self
    }

    /// Scripts wherever a file can have them.
    pub fn with_scripts(mut self) -> Self {
        let script = || dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
        let launch = dictionary! { "S" => "Launch", "F" => Object::string_literal("calc.exe") };
        let link = self.document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "A" => launch,
            "Rect" => vec![10.into(), 10.into(), 90.into(), 30.into()],
        });
        self.page(0).set("AA", dictionary! { "O" => script() });
        self.page(0).set("Annots", vec![link.into()]);
        let names = dictionary! { "Names" => vec![Object::string_literal("x"), script().into()] };
        self.catalog().set("OpenAction", script());
        self.catalog().set("Names", dictionary! { "JavaScript" => names });
        self
    }

    pub fn with_embedded_file(mut self) -> Self {
        let file = dictionary! { "Type" => "EmbeddedFile" };
        let file = self.document.add_object(Stream::new(file, b"EmbeddedFile".to_vec()));
        let held = dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => file } };
        let held = self.document.add_object(held);
        self.catalog().set("AF", vec![held.into()]);
        self
    }

    pub fn with_form(mut self) -> Self {
        let tree =
            self.page(0).get(b"Parent").and_then(Object::as_reference).expect("a file made here is sound");
        let resources = self
            .document
            .get_dictionary(tree)
            .expect("a file made here is sound")
            .get(b"Resources")
            .expect("a file made here is sound")
            .clone();
        let look = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "Resources" => resources,
            "BBox" => vec![0.into(), 0.into(), 100.into(), 20.into()],
        };
        let look =
            self.document.add_object(Stream::new(look, b"BT /F1 12 Tf 2 4 Td (Field value) Tj ET".to_vec()));
        let submit = dictionary! { "S" => "SubmitForm", "F" => Object::string_literal("https://x.example") };
        let field = self.document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("f"),
            "V" => Object::string_literal("Field value"), "AP" => dictionary! { "N" => look }, "A" => submit,
            "Rect" => vec![100.into(), 400.into(), 300.into(), 440.into()],
        });
        let mut annotations =
            self.page(0).get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
        annotations.push(field.into());
        self.page(0).set("Annots", annotations);
        self.catalog().set("AcroForm", dictionary! { "Fields" => vec![field.into()] });
        self
    }

    /// On page 1 a link to page 2 by name and one to page 3 by its place.
    pub fn with_links(mut self) -> Self {
        let (second, third) = (self.pages[1], self.pages[self.pages.len() - 1]);
        let rect = || Object::from(vec![10.into(), 10.into(), 90.into(), 30.into()]);
        let by_name = self.document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "Rect" => rect(), "Dest" => Object::string_literal("two"),
        });
        let go = dictionary! { "S" => "GoTo", "D" => vec![third.into(), "Fit".into()] };
        let by_place = self.document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "Rect" => rect(), "A" => go,
        });
        self.page(0).set("Annots", vec![by_name.into(), by_place.into()]);
        let place = dictionary! { "D" => vec![second.into(), "Fit".into()] };
        let tree = dictionary! { "Names" => vec![Object::string_literal("two"), place.into()] };
        self.catalog().set("Names", dictionary! { "Dests" => tree });
        self
    }

    /// Bookmarks of two levels, one that leads nowhere, and one that would go round for ever.
    pub fn with_bookmarks(mut self) -> Self {
        let marks: Vec<ObjectId> = (0..4).map(|_| self.document.new_object_id()).collect();
        let title = |text: &str| Object::string_literal(text);
        let to = |page: usize| Object::from(vec![self.pages[page].into(), "Fit".into()]);
        let (first, below, nowhere, last) = (marks[0], marks[1], marks[2], marks[3]);
        let entries = [
            (
                first,
                dictionary! { "Title" => title("Deel een"), "Dest" => to(0), "First" => below, "Next" => nowhere },
            ),
            (below, dictionary! { "Title" => title("Onderdeel"), "Dest" => to(1), "Next" => first }),
            (nowhere, dictionary! { "Title" => title("Nergens"), "Dest" => title("kwijt"), "Next" => last }),
            (
                last,
                dictionary! {
                    "Title" => title("Deel twee"), "A" => dictionary! { "S" => "GoTo", "D" => to(2) }, "Next" => first,
                },
            ),
        ];
        for (id, entry) in entries {
            self.document.set_object(id, entry);
        }
        let root = self.document.add_object(dictionary! { "First" => first, "Last" => last });
        self.catalog().set("Outlines", root);
        self
    }

    pub fn with_hidden_layer(mut self) -> Self {
        let layer =
            self.document.add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal("L") });
        let tree =
            self.page(0).get(b"Parent").and_then(Object::as_reference).expect("a file made here is sound");
        let mut resources = self
            .document
            .get_dictionary(tree)
            .expect("a file made here is sound")
            .get(b"Resources")
            .expect("a file made here is sound")
            .as_dict()
            .expect("a file made here is sound")
            .clone();
        resources.set("Properties", dictionary! { "L1" => layer });
        let text = b"/OC /L1 BDC 300 300 200 200 re f EMC BT /F1 9 Tf 72 500 Td (shown) Tj ET".to_vec();
        let content = self.document.add_object(Stream::new(Dictionary::new(), text));
        self.page(0).set("Resources", resources);
        self.page(0).set("Contents", content);
        let first = dictionary! { "OFF" => vec![layer.into()] };
        self.catalog().set("OCProperties", dictionary! { "OCGs" => vec![layer.into()], "D" => first });
        self
    }

    pub fn turned(mut self, page: usize, degrees: i64) -> Self {
        self.page(page).set("Rotate", degrees);
        self.page(page).set("CropBox", vec![50.into(), 60.into(), 500.into(), 800.into()]);
        self.page(page).set("UserUnit", 2);
        self
    }

    pub fn locked_with(mut self, user: &str, owner: &str) -> Vec<u8> {
        let version = EncryptionVersion::V2 {
            document: &self.document,
            owner_password: owner,
            user_password: user,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).expect("a file made here is sound");
        self.document.encrypt(&state).expect("a file made here is sound");
        self.bytes()
    }

    fn page(&mut self, at: usize) -> &mut Dictionary {
        self.document.get_dictionary_mut(self.pages[at]).expect("a file made here is sound")
    }

    fn catalog(&mut self) -> &mut Dictionary {
        self.document.get_dictionary_mut(self.catalog).expect("a file made here is sound")
    }
}
