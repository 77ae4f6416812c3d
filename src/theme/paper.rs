//! How a theme follows its paper: margins and letters that were made for one sheet, made for
//! another. Small paper has narrow margins and letters that are little smaller than on large.

use crate::paper::Paper;
use crate::theme::{PageSettings, Settings, Theme};

/// How much faster than the paper its margins shrink, as a power.
const MARGINS: f32 = 1.3;
/// How much slower than the paper running text shrinks, and headings.
const TEXT: f32 = 0.3;
const HEADINGS: f32 = 0.5;
/// No letters become smaller than these: those of running text, and those of captions, in points.
const LEAST_TEXT: f32 = 8.0;
const LEAST_SMALL: f32 = 7.0;
/// No margin becomes narrower than a printer can leave free, in millimetres.
const LEAST_MARGIN: f32 = 6.0;
/// Paper that differs by no more than this share is the same to the eye: A4 and Letter.
const SAME: f32 = 0.05;

impl PageSettings {
    /// Whether the page is no larger than a paper.
    pub fn fits(&self, paper: Paper) -> bool {
        let (width, height) = paper.size();
        self.width <= width + 0.5 && self.height <= height + 0.5
    }

    /// Whether the page is just as large as a paper.
    pub fn is(&self, paper: Paper) -> bool {
        let (width, height) = paper.size();
        (self.width - width).abs() <= 0.5 && (self.height - height).abs() <= 0.5
    }
}

impl Theme {
    /// The theme on another paper, with margins and letters made for it; nothing changes where
    /// it has this paper already.
    pub fn on(&self, paper: Paper) -> Self {
        let mut theme = self.clone();
        if !self.settings.page.is(paper) {
            let made_for = self.settings.page;
            let page = &mut theme.settings.page;
            page.paper = Some(paper);
            (page.width, page.height) = paper.size();
            fit(&mut theme.settings, &made_for, &|_| true);
        }
        theme
    }

    /// The theme for a booklet: on A5 or on smaller paper that it has already, with the same
    /// margin at both sides, since a page stands at the left of the fold or at the right.
    pub(crate) fn folded(&self) -> Self {
        let has_small = self.settings.page.fits(Paper::A5) || self.settings.page.is(Paper::Card);
        let mut theme = if has_small { self.clone() } else { self.on(Paper::A5) };
        let page = &mut theme.settings.page;
        let margin = (page.inner + page.outer) / 2.0;
        (page.inner, page.outer) = (margin, margin);
        theme
    }
}

/// Makes margins and sizes for the page of the settings, where they may be changed: `is_free`
/// is asked by their keys.
pub(super) fn fit(
    settings: &mut Settings,
    made_for: &PageSettings,
    is_free: &dyn Fn(&str) -> bool,
) {
    let page = &mut settings.page;
    let across = page.width / made_for.width;
    let area = (page.width * page.height) / (made_for.width * made_for.height);
    // A narrow paper is small, however long it is.
    let scale = across.min(area.sqrt());
    if (scale - 1.0).abs() <= SAME {
        return;
    }
    let margins = [
        ("page.inner", &mut page.inner),
        ("page.outer", &mut page.outer),
        ("page.top", &mut page.top),
        ("page.bottom", &mut page.bottom),
    ];
    for (key, margin) in margins {
        if is_free(key) {
            *margin = margin.min(LEAST_MARGIN).max(halves(*margin * scale.powf(MARGINS)));
        }
    }
    letters(settings, scale, is_free);
}

fn letters(settings: &mut Settings, scale: f32, is_free: &dyn Fn(&str) -> bool) {
    let sizes = &mut settings.sizes;
    let before = sizes.body;
    let smaller = |size: f32, least: f32| size.min(least).max(tenths(size * scale.powf(TEXT)));
    if is_free("sizes.body") {
        sizes.body = smaller(sizes.body, LEAST_TEXT);
    }
    if is_free("sizes.leading") {
        sizes.leading = tenths(sizes.leading * sizes.body / before);
    }
    if is_free("sizes.small") {
        sizes.small = smaller(sizes.small, LEAST_SMALL);
    }
    if is_free("sizes.heading") {
        for heading in &mut sizes.heading {
            // A heading is no smaller beside the text than it was.
            let least = sizes.body * (*heading / before).min(1.0);
            *heading = tenths(*heading * scale.powf(HEADINGS)).max(least);
        }
    }
}

fn tenths(size: f32) -> f32 {
    (size * 10.0).round() / 10.0
}

fn halves(margin: f32) -> f32 {
    (margin * 2.0).round() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_paper_has_narrow_margins_and_letters_that_can_be_read() {
        for name in Theme::built_in_names() {
            let theme = Theme::load(name, &|_, _| None).theme;
            for paper in [Paper::A5, Paper::A6, Paper::Card] {
                let settings = theme.on(paper).settings;
                assert!(settings.sizes.body >= LEAST_TEXT, "{name} {paper:?}");
                assert!(settings.sizes.small >= LEAST_SMALL, "{name} {paper:?}");
                assert!(settings.sizes.body < theme.settings.sizes.body, "{name} {paper:?}");
                assert!(settings.page.inner >= LEAST_MARGIN, "{name} {paper:?}");
                assert!(settings.page.inner < theme.settings.page.inner / 1.5, "{name} {paper:?}");
                let heading = settings.sizes.heading;
                assert!(heading.is_sorted_by(|one, two| one >= two), "{name} {paper:?}");
                assert!(heading[5] >= settings.sizes.body.min(theme.settings.sizes.heading[5]));
            }
        }
    }

    #[test]
    fn the_paper_that_a_theme_is_made_for_changes_nothing() {
        let theme = Theme::built_in();
        assert_eq!(theme.on(Paper::A4).settings.sizes, theme.settings.sizes);
        assert_eq!(theme.on(Paper::A4).settings.page, theme.settings.page);
        assert_eq!(theme.on(Paper::Letter).settings.sizes, theme.settings.sizes);
    }
}
