//! The page that stands where none is: in the language of the handbook, with the way home.

use crate::locale::Words;
use crate::serve::site::escaped;

/// Looks of its own: there may be no theme to take them from.
const STYLE: &str = "\
:root { color-scheme: light dark; }
body { max-width: 34rem; margin: 18vh auto 6rem; padding: 0 1.2rem; \
background: light-dark(#fff, #16181b); color: light-dark(#1d2126, #e6e8ea); \
font: 1.05rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; text-wrap: balance; }
a { color: light-dark(#0b57a4, #8ec2ff); }
";

/// The page for an address without a page, or for a handbook that could not be made at all.
pub(super) fn page(words: Words, is_all_missing: bool) -> String {
    let said = |key: &str| escaped(&words.text(key));
    let (title, text) = match is_all_missing {
        true => (said("preview-nothing"), said("preview-nothing-why")),
        false => (said("preview-vanished"), said("preview-vanished-why")),
    };
    let home = match is_all_missing {
        true => String::new(),
        false => format!("<p><a href=\"/\">{}</a></p>\n", said("preview-home")),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n<p>{text}</p>\n{home}</main>\n</body>\n</html>\n",
        words.language().code()
    )
}
