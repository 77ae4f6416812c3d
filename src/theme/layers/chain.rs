//! The chain of a theme: the project's theme, those that it extends, and `classic` at the end.

use serde::Deserialize;

use crate::theme::layers::{built_in, keys};
use crate::theme::{DEFAULT, Mistake, Reader, Theme, ThemeMistake};

/// A theme of the project or of the tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layer {
    /// The name of its folder.
    pub(super) theme: String,
    /// True if it lies in the project.
    pub(super) is_project: bool,
}

/// The one key that is read before the layers are known.
#[derive(Debug, Deserialize)]
struct Extends {
    extends: Option<String>,
}

/// The layers of a theme, the uppermost first.
pub(super) fn of(name: &str, read: &Reader<'_>, mistakes: &mut Vec<ThemeMistake>) -> Vec<Layer> {
    let mut chain: Vec<Layer> = Vec::new();
    let mut next = Some(name.to_owned());
    while let Some(theme) = next.take() {
        let layer = |is_project| Layer { theme: theme.clone(), is_project };
        let is_first = chain.is_empty();
        let has_own = is_first || read(&theme, "theme.yaml").is_some();
        let is_new = |layer: &Layer, chain: &[Layer]| !chain.contains(layer);
        if has_own && is_new(&layer(true), &chain) {
            chain.push(layer(true));
            next = read(&theme, "theme.yaml").and_then(|bytes| extends(&bytes));
            if next.as_deref() == Some(theme.as_str()) && !is_built_in(&theme) {
                mistakes.push(mistake(&theme, circle(&chain, &theme)));
                next = None;
            }
            // A theme of a built-in name stands over that one, unless it says otherwise.
            if next.is_none() && is_built_in(&theme) {
                next = Some(theme);
            }
        } else if is_built_in(&theme) && is_new(&layer(false), &chain) {
            chain.push(layer(false));
            next = built_in(&theme, "theme.yaml").and_then(extends);
        } else {
            let above = chain.last().map_or(name, |layer| layer.theme.as_str()).to_owned();
            let is_known = chain.iter().any(|layer| layer.theme == theme);
            let wrong = if is_known { circle(&chain, &theme) } else { unknown(&theme) };
            mistakes.push(mistake(&above, wrong));
        }
    }
    let last = Layer { theme: DEFAULT.to_owned(), is_project: false };
    if !chain.contains(&last) {
        chain.push(last);
    }
    chain
}

/// What a theme says it extends; what is wrong with its file is told when its keys are read.
fn extends(bytes: &[u8]) -> Option<String> {
    if bytes.len() > keys::LARGEST {
        return None;
    }
    serde_yaml::from_slice::<Extends>(bytes).ok()?.extends
}

fn is_built_in(theme: &str) -> bool {
    Theme::built_in_names().any(|known| known == theme)
}

fn circle(chain: &[Layer], theme: &str) -> Mistake {
    let from = chain.iter().position(|layer| layer.theme == theme).unwrap_or(0);
    let names = chain[from..].iter().map(|layer| layer.theme.as_str());
    Mistake::Circle(names.chain([theme]).collect::<Vec<_>>().join(" → "))
}

fn unknown(theme: &str) -> Mistake {
    let near = crate::language::nearest(theme, Theme::built_in_names()).map(str::to_owned);
    Mistake::UnknownBase { name: theme.to_owned(), near }
}

fn mistake(theme: &str, mistake: Mistake) -> ThemeMistake {
    ThemeMistake { theme: theme.to_owned(), ..ThemeMistake::at_key("extends", mistake) }
}
