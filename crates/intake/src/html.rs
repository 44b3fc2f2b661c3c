//! Web pages: the article as running text, and the page around it set apart.
//!
//! The page is read as the tags come, without a tree: what is left open or closed twice does no harm, and
//! depth costs nothing. Scripts and styles are no text; nothing a page names is fetched.

mod page;

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use tafelstuk_model::{Error, Result};

use crate::source::Document;
use crate::txt;

use page::{Page, Tag};

/// Reads a web page.
pub(crate) fn read(bytes: &[u8], name: &str) -> Result<Document> {
    let text = txt::decode_text(bytes).ok_or_else(|| Error::NotADocument { name: name.to_owned() })?;
    let document = read_text(&text);
    if document.blocks.is_empty() {
        return Err(Error::EmptyFile { name: name.to_owned() });
    }
    Ok(document)
}

/// Reads a page whose characters are already known.
pub(crate) fn read_text(text: &str) -> Document {
    let sink = Sink(RefCell::new(Page::default()));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(text));
    // Our sink never asks to run a script, so one feeding reads it all.
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

struct Sink(RefCell<Page>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => page.text(&text),
            Token::TagToken(tag) => {
                let name = tag.name.to_string();
                let raw = matches!(tag.kind, TagKind::StartTag).then(|| raw(&name)).flatten();
                let attributes = tag
                    .attrs
                    .iter()
                    .map(|attr| (attr.name.local.to_string(), attr.value.to_string()))
                    .collect();
                let own = Tag { name, attributes };
                match tag.kind {
                    TagKind::StartTag => page.open(own, tag.self_closing),
                    TagKind::EndTag => page.close(&own.name),
                }
                if let Some(kind) = raw {
                    return TokenSinkResult::RawData(kind);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Elements whose content is no markup.
fn raw(name: &str) -> Option<RawKind> {
    match name {
        "title" | "textarea" => Some(RawKind::Rcdata),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
        "script" => Some(RawKind::ScriptData),
        _ => None,
    }
}
