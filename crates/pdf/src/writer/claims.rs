//! What a pack claims of itself. With a file in it that does not conform, the pack does not either, and
//! says nothing rather than something untrue.

use lopdf::{Document, Object};

/// The properties in which a file claims PDF/A and PDF/UA.
const CLAIMS: [&str; 3] = ["pdfaid:part", "pdfaid:conformance", "pdfuaid:part"];

/// Takes the claims out of the file's metadata; title, language and dates stay.
pub(super) fn leave_out(document: &mut Document) -> lopdf::Result<()> {
    take_out(document, &CLAIMS)
}

/// Takes out that the file is for the archive, as what is still to be filled in is not; that it is accessible
/// stays.
pub(crate) fn leave_out_archive(document: &mut Document) -> lopdf::Result<()> {
    take_out(document, &CLAIMS[..2])
}

fn take_out(document: &mut Document, claims: &[&str]) -> lopdf::Result<()> {
    let metadata = document.catalog()?.get(b"Metadata").and_then(Object::as_reference)?;
    let stream = document.get_object_mut(metadata)?.as_stream_mut()?;
    let xmp = String::from_utf8_lossy(&stream.get_plain_content()?).into_owned();
    let xmp = claims.iter().fold(xmp, |xmp, name| without(&xmp, name));
    stream.set_plain_content(xmp.into_bytes());
    Ok(())
}

/// The text without the element of that name.
fn without(xmp: &str, name: &str) -> String {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    match (xmp.find(&open), xmp.find(&close)) {
        (Some(start), Some(end)) if start < end => {
            format!("{}{}", &xmp[..start], &xmp[end + close.len()..])
        }
        _ => xmp.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn an_element_goes_and_its_neighbours_stay() {
        let xmp = "<a>1</a><pdfaid:part>2</pdfaid:part><b>3</b>";
        assert_eq!(without(xmp, "pdfaid:part"), "<a>1</a><b>3</b>");
        assert_eq!(without(xmp, "pdfuaid:part"), xmp);
    }
}
