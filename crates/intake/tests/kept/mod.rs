//! Whether the result of reading a paper holds every word of it.

#![allow(dead_code, reason = "each test uses its own part of this")]

use std::collections::HashMap;
use std::io::{Cursor, Read};

use serde_json::Value;

use super::measure::list;
use super::scripts::split_words;

/// Every word that the result holds, wherever it is listed.
pub fn held(found: &Value) -> HashMap<String, usize> {
    let mut texts: Vec<String> = Vec::new();
    let mut pieces = |pieces: &[Value]| {
        for piece in pieces {
            texts.push(piece["marker"].as_str().unwrap_or_default().to_owned());
            match list(piece, "cells") {
                [] => texts.push(piece["text"].as_str().unwrap_or_default().to_owned()),
                cells => texts.extend(cells.iter().filter_map(Value::as_str).map(str::to_owned)),
            }
        }
    };
    for key in ["header", "opening", "furniture", "beside"] {
        pieces(list(found, key));
    }
    list(found, "sections").iter().for_each(|section| pieces(list(section, "blocks")));
    list(found, "agenda_items").iter().for_each(|item| pieces(list(item, "blocks")));
    texts.extend(list(found, "sections").iter().filter_map(|it| it["heading"].as_str().map(str::to_owned)));
    // "A. Aanleiding": the figure before a heading stands in its line.
    for section in list(found, "sections") {
        let first = section["lines"]["first"].as_u64().unwrap_or(1) as usize - 1;
        let line = found["text"].as_str().and_then(|text| text.split('\n').nth(first));
        let heading = section["heading"].as_str().unwrap_or_default();
        texts.extend(line.and_then(|line| line.split_once(heading)).map(|(figure, _)| figure.to_owned()));
    }
    for item in list(found, "agenda_items") {
        texts.extend(
            [&item["title"], &item["label"]].into_iter().filter_map(Value::as_str).map(str::to_owned),
        );
        // "a." below "4." is told as "4a".
        let label = item["label"].as_str().unwrap_or_default();
        texts.push(label.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned());
        // "(ter kennisname)" behind a title is told as the item's treatment.
        let line = item["lines"]["first"]
            .as_u64()
            .and_then(|first| found["text"].as_str()?.split('\n').nth(first as usize - 1));
        let behind = line.and_then(|line| line.rsplit_once('(')).filter(|_| item["treatment"].is_string());
        texts.extend(behind.map(|(_, behind)| behind.to_owned()));
    }
    let mut held = HashMap::new();
    texts.iter().flat_map(|text| split_words(text)).for_each(|word| *held.entry(word).or_default() += 1);
    held
}

/// The words that the result does not hold, each as often as it is missing.
pub fn lost(found: &Value, words: Vec<String>) -> Vec<String> {
    let mut held = held(found);
    words
        .into_iter()
        .filter(|word| match held.get_mut(word) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        })
        .collect()
}

/// The words of a file as its own format writes them, found without any of the readers; none where only a
/// reader can tell.
pub fn written(bytes: &[u8], ending: &str) -> Option<String> {
    let part = |name: &str| {
        let mut text = String::new();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
        archive.by_name(name).ok()?.read_to_string(&mut text).ok()?;
        Some(text)
    };
    match ending {
        "docx" => Some(without_tags(&part("word/document.xml")?)),
        "odt" => {
            let content = part("content.xml")?;
            let body = content.split_once("<office:body")?.1;
            Some(without_tags(body.split_once('>')?.1))
        }
        "html" => Some(without_tags(std::str::from_utf8(bytes).ok()?)),
        _ => None,
    }
}

/// The text between tags: those of blocks part words, those of letters do not.
fn without_tags(markup: &str) -> String {
    const WITHIN: [&str; 14] = [
        "b",
        "i",
        "em",
        "strong",
        "span",
        "a",
        "u",
        "sup",
        "sub",
        "text:span",
        "text:a",
        "w:r",
        "w:t",
        "w:rPr",
    ];
    const UNSEEN: [&str; 4] = ["style", "script", "title", "w:instrText"];
    let mut text = String::new();
    let mut unseen = None;
    for piece in markup.split('<') {
        let Some((tag, behind)) = piece.split_once('>') else {
            text.push_str(piece);
            continue;
        };
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default();
        let closes = tag.starts_with('/');
        if let Some(open) = unseen {
            if !(closes && name == open) {
                continue;
            }
            unseen = None;
        } else if UNSEEN.contains(&name) && !closes && !tag.ends_with('/') {
            unseen = UNSEEN.iter().find(|own| **own == name).copied();
            continue;
        }
        let letters = WITHIN.contains(&name)
            || name.starts_with("w:") && !matches!(name, "w:p" | "w:tab" | "w:br" | "w:tc");
        if !letters {
            text.push(' ');
        }
        text.push_str(behind);
    }
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
        ("&ecirc;", "ê"),
        ("&eacute;", "é"),
        ("&egrave;", "è"),
        ("&euml;", "ë"),
        ("&iuml;", "ï"),
        ("&ouml;", "ö"),
        ("&uuml;", "ü"),
    ];
    let signs =
        ["&nbsp;", "&euro;", "&copy;", "&ndash;", "&mdash;", "&lsquo;", "&rsquo;", "&ldquo;", "&rdquo;"];
    let text = signs.iter().fold(text, |text, sign| text.replace(sign, " "));
    named.iter().fold(text, |text, (name, letter)| text.replace(name, letter))
}
