//! The gap list: what a consultant shows a client, or a client prints. One page that asks nothing of
//! a network, in the language and the colours of the handbook. In which order, `groups` says.

mod faces;
mod groups;
mod page;
mod style;

use std::collections::BTreeMap;

use tera::{Context, Tera};

use crate::Compilation;
use crate::book::compose::{Entry, Plan};
use crate::completeness::{Checked, State, Verdicts, index};
use crate::findings::{Finding, Level};
use crate::language::{Language, typography};
use crate::locale::{Arguments, Words};
use crate::report::html::groups::{Elements, Group};
use crate::report::html::page::{
    Beside, GroupRow, Item, LevelCount, Page, PageWords, Part, PieceOfText, ProfileRow, Spot, Step,
};
use crate::report::places::Places;
use crate::report::summary::{Summary, circumstances, counts};
use crate::report::{ReportOptions, text, words};
use crate::source::{Place, SourceId};

const TEMPLATE: &str = include_str!("gaps.html");

/// The name under which a finding may carry what to write for an element of a profile.
const WRITE: &str = "write";

/// Writes the report.
pub(super) fn write(compilation: &Compilation, options: &ReportOptions) -> String {
    let plan = Plan::of(&compilation.handbook);
    let scribe = Scribe {
        compilation,
        plan: &plan,
        titles: titles(&plan, Words::of(compilation.handbook.language)),
        places: Places::new(compilation.handbook.sources()),
        catalogue: Words::of(options.language),
        language: options.language,
    };
    let page = scribe.page(options);
    let mut tera = Tera::new();
    tera.add_raw_template("gaps.html", TEMPLATE).expect("invariant: the template is well formed");
    let context = Context::from_serialize(&page).expect("invariant: a page is plain data");
    tera.render("gaps.html", &context).expect("invariant: the template asks for what it is handed")
}

fn titles(plan: &Plan<'_>, words: Words) -> BTreeMap<SourceId, String> {
    let entries = plan.chapters.iter().flat_map(|chapter| &chapter.documents);
    let title =
        |entry: &Entry<'_>| format!("{} {}", plan.heading_number(words, entry), entry.title);
    entries.map(|entry| (entry.document.source, title(entry))).collect()
}

struct Scribe<'a> {
    compilation: &'a Compilation,
    plan: &'a Plan<'a>,
    /// The number and title under which each file is printed.
    titles: BTreeMap<SourceId, String>,
    places: Places<'a>,
    catalogue: Words,
    language: Language,
}

impl Scribe<'_> {
    fn page(&self, options: &ReportOptions) -> Page {
        let handbook = &self.compilation.handbook;
        let manifest = handbook.manifest.as_ref().map(|file| &file.manifest);
        let company = manifest.and_then(|manifest| manifest.company.get());
        let company = company.and_then(|company| company.name.get());
        let company = company.map(|name| self.shown(name.as_str()));
        let title = manifest.and_then(|manifest| manifest.title.get());
        let summary = Summary::of(self.compilation, options);
        let elements = groups::elements(&self.compilation.verdicts);
        let day = handbook.today.long(self.language);
        let foot = [company.as_deref().unwrap_or_default(), &day];
        let foot: Vec<&str> = foot.into_iter().filter(|part| !part.is_empty()).collect();
        Page {
            language: self.language.code(),
            style: style::sheet(&self.compilation.theme, &foot.join(" · ")),
            handbook: title.map(|title| self.shown(title.as_str())),
            version: manifest
                .and_then(|manifest| manifest.version.get())
                .map(|text| self.shown(text)),
            summary: counts(self.catalogue, &summary),
            levels: self.levels(&summary),
            profiles: self.profiles(&elements),
            is_whole: !options.is_partial,
            parts: self.parts(&elements),
            circumstances: circumstances(&summary, options)
                .iter()
                .map(|line| self.shown(line.trim()))
                .collect(),
            tool: concat!("svod ", env!("CARGO_PKG_VERSION")),
            words: self.page_words(&summary),
            company,
            day,
        }
    }

    fn page_words(&self, summary: &Summary<'_>) -> PageWords {
        let nothing = match summary.limits.hidden() {
            0 => self.catalogue.text("report-gaps-nothing"),
            _ => typography::capital(&self.catalogue.text("report-nothing-new")) + ".",
        };
        let word = |key: &str| self.catalogue.text(&format!("report-{key}"));
        let capital = |key: &str| typography::capital(&word(key));
        PageWords {
            title: word("gaps-title"),
            as_of: word("gaps-as-of"),
            overview: word("gaps-overview"),
            profile: word("gaps-profile"),
            needs: word("gaps-needs"),
            met: word("gaps-met"),
            part: word("gaps-part"),
            rule: word("gaps-rule"),
            source: capital("clause"),
            help: capital("what-to-do"),
            write: word("gaps-write"),
            place: word("gaps-place"),
            line: word("line"),
            related: word("gaps-related"),
            route: typography::capital(&word("route")),
            checked: word("gaps-checked"),
            nothing,
            version: word("gaps-version"),
        }
    }

    fn levels(&self, summary: &Summary<'_>) -> Vec<LevelCount> {
        let levels = [
            (Level::Error, "report-errors", summary.errors),
            (Level::Warning, "report-warnings", summary.warnings),
            (Level::Info, "report-infos", summary.infos),
        ];
        let count = |(level, key, count): (Level, &str, usize)| {
            let arguments = Arguments::from([("count", count.into())]);
            let words = self.catalogue.with(key, &arguments);
            let word = words.trim_start_matches(|letter: char| !letter.is_alphabetic());
            LevelCount { level: level.name(), word: word.to_owned(), count }
        };
        levels.into_iter().map(count).collect()
    }

    /// Each profile with its elements; those that are no matter for this company, or that it has
    /// switched off, are not counted. What is not met is counted by the gravest of its findings.
    fn profiles(&self, elements: &Elements<'_>) -> Vec<ProfileRow> {
        let Verdicts { profiles, elements: verdicts } = &self.compilation.verdicts;
        let mut levels: BTreeMap<usize, Level> = BTreeMap::new();
        for finding in &self.compilation.findings {
            let level = finding.level.unwrap_or(Level::Error);
            for element in groups::elements_of(elements, finding) {
                let gravest = levels.entry(element).or_insert(level);
                *gravest = level.max(*gravest);
            }
        }
        let row = |profile: &Checked| {
            let count = index::count(self.compilation, profile);
            let unmet = profile.elements.iter().filter(|element| {
                let verdict = &verdicts[**element];
                verdict.state == State::Unmet && !verdict.is_through && !verdict.is_off
            });
            let unmet: Vec<Level> =
                unmet.filter_map(|element| levels.get(element).copied()).collect();
            ProfileRow {
                title: self.shown(&self.catalogue.say(&profile.title)),
                name: profile.name.clone(),
                needs: count.met + count.unmet,
                met: count.met,
                counts: by_level(&unmet),
            }
        };
        profiles.iter().map(row).collect()
    }

    fn parts(&self, elements: &Elements<'_>) -> Vec<Part> {
        let missing = groups::missing(self.compilation, elements, self.catalogue);
        let to_mend = groups::to_mend(self.compilation, self.plan, elements, self.catalogue);
        let mut number = 0;
        let mut parts = Vec::new();
        for (anchor, groups) in [("missing", missing), ("to-mend", to_mend)] {
            if groups.is_empty() {
                continue;
            }
            let rows = groups.iter().enumerate().map(|(index, group)| {
                self.group(group, format!("{anchor}-{}", index + 1), &mut number)
            });
            parts.push(Part {
                title: self.catalogue.text(&format!("report-gaps-{anchor}")),
                about: self.catalogue.text(&format!("report-gaps-{anchor}-about")),
                anchor,
                groups: rows.collect(),
            });
        }
        parts
    }

    fn group(&self, group: &Group<'_>, anchor: String, number: &mut usize) -> GroupRow {
        let entry = |finding: &&Finding| {
            *number += 1;
            self.entry(finding, *number)
        };
        GroupRow {
            number: group.number.clone(),
            title: self.shown(&group.title),
            anchor,
            counts: count_levels(&group.findings),
            entries: group.findings.iter().map(entry).collect(),
        }
    }

    fn entry(&self, finding: &Finding, number: usize) -> Item {
        let level = finding.level.unwrap_or(Level::Error);
        let message = words::message(self.catalogue, finding);
        let help = words::help(self.catalogue, finding);
        let said = |name: &str| finding.arguments.get(name).map(|said| self.catalogue.say(said));
        // Where a profile gives no words of its own, the need stands in the message already.
        let write = said(WRITE).filter(|write| said("need").as_ref() != Some(write));
        let help = help.and_then(|help| without(help, write.as_deref(), finding));
        let source = words::source(self.catalogue, finding);
        let related = finding.related.iter().map(|related| {
            let note = words::note(self.catalogue, finding, related);
            Beside { place: self.spot(related.place), note: self.pieces(&note) }
        });
        Item {
            number,
            level: level.name(),
            level_word: words::level(self.catalogue, level),
            message: self.pieces(&typography::capital(&message)),
            rule: finding.rule,
            source: source.map(|parts| self.shown(&parts.join(" · "))),
            help: self.pieces(&typography::capital(help.as_deref().unwrap_or_default())),
            write: write
                .iter()
                .flat_map(|text| text.lines())
                .map(|line| self.shown(line))
                .collect(),
            place: self.spot(finding.place),
            related: related.collect(),
            route: self.route(finding),
        }
    }

    fn route(&self, finding: &Finding) -> Vec<Step> {
        let steps = finding.route.iter().filter(|_| finding.route.len() > 1).map(|step| Step {
            text: self.shown(&words::step(self.catalogue, step)),
            line: self.places.start(step.place).line,
        });
        steps.collect()
    }

    fn spot(&self, place: Place) -> Spot {
        Spot {
            document: self.titles.get(&place.source).map(|title| self.shown(title)),
            path: text::line(self.places.path(place)),
            line: self.places.start(place).line,
        }
    }

    fn pieces(&self, message: &str) -> Vec<PieceOfText> {
        let pieces = text::pieces(message).into_iter();
        pieces
            .map(|piece| PieceOfText {
                text: if piece.is_code { text::line(piece.text) } else { self.shown(piece.text) },
                is_code: piece.is_code,
            })
            .collect()
    }

    /// Words for print: on one line, and bound where a line must not end.
    fn shown(&self, words: &str) -> String {
        typography::bind(&text::line(words), self.language)
    }
}

/// Advice without the words that are shown beside it; nothing where it has no others of its own.
fn without(help: String, write: Option<&str>, finding: &Finding) -> Option<String> {
    let Some(write) = write.filter(|write| help.contains(write)) else { return Some(help) };
    let before = help.strip_suffix(write).filter(|_| !finding.variant.is_empty())?;
    Some(before.trim_end().trim_end_matches(':').to_owned())
}

/// How many errors, warnings and notes.
fn count_levels(findings: &[&Finding]) -> [usize; 3] {
    let levels = findings.iter().map(|finding| finding.level.unwrap_or(Level::Error));
    by_level(&levels.collect::<Vec<_>>())
}

fn by_level(levels: &[Level]) -> [usize; 3] {
    [Level::Error, Level::Warning, Level::Info]
        .map(|level| levels.iter().filter(|other| **other == level).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Date;
    use crate::source::MemoryWorld;

    const TREE: &str = "\
--- svod.yaml
title: <i>Свод</i>
company: {name: \"Дом \u{1f6cb} </style><script>alert(1)</script>\"}
--- pages/about.md
# О нас

См. [[нет`<b>`]] и [[<script>]].
--- letters/old.md
---
title: Старое
status: retired
---
[[нет]]
";

    fn compiled(tree: &str) -> Compilation {
        crate::compile(&MemoryWorld::from_text(tree, Date::new(2026, 3, 1).unwrap())).unwrap()
    }

    fn html(compilation: &Compilation) -> String {
        write(compilation, &ReportOptions::new(Language::Ru))
    }

    #[test]
    fn what_is_missing_comes_before_what_is_to_be_mended() {
        let html = html(&compiled(TREE));
        let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("no {words}"));
        assert!(at("<code>missing-section</code>") < at("<code>unknown-reference</code>"));
        assert!(at("id=\"missing\"") < at("id=\"to-mend\""));
    }

    #[test]
    fn a_document_in_no_chapter_stands_under_its_folder_and_the_manifest_under_general() {
        let compilation = compiled(TREE);
        let plan = Plan::of(&compilation.handbook);
        let elements = groups::elements(&compilation.verdicts);
        let words = Words::of(Language::Ru);
        let groups = groups::to_mend(&compilation, &plan, &elements, words);
        let titles: Vec<&str> = groups.iter().map(|group| group.title.as_str()).collect();
        assert!(titles.ends_with(&["letters/", "Общее"]), "{titles:?}");
        assert_eq!(groups[0].number.as_deref(), Some("1"));
    }

    #[test]
    fn each_finding_stands_in_the_list_once() {
        let compilation = compiled(TREE);
        let html = html(&compilation);
        assert_eq!(html.matches("<article").count(), compilation.findings.len());
    }

    #[test]
    fn what_to_write_is_shown_in_the_language_of_the_list() {
        let mut compilation = compiled(TREE);
        let write = ["Напишите:\n«Здравствуйте!»", "Write", "Napíšte"].map(str::to_owned);
        let finding = &mut compilation.findings[0];
        finding.arguments.insert(WRITE, crate::findings::Argument::Translated(write));
        let html = html(&compilation);
        assert!(html.contains("<dd><p>Напишите:</p><p>«Здравствуйте!»</p></dd>"));
        assert!(!html.contains("Napíšte"));
    }

    #[test]
    fn a_page_asks_nothing_of_a_network_and_runs_nothing() {
        let html = html(&compiled(TREE));
        assert!(!html.contains("<script") && !html.contains("<i>") && !html.contains("<b>`"));
        assert_eq!(html.matches("</style>").count(), 1);
        for address in ["http:", "https:", "src=\"", "@import", "<link"] {
            assert!(!html.contains(address), "{address}");
        }
    }

    #[test]
    fn a_part_does_not_say_which_needs_are_met() {
        let mut compilation = compiled(TREE);
        compilation.findings.clear();
        let whole = html(&compilation);
        let options = ReportOptions { is_partial: true, ..ReportOptions::new(Language::Ru) };
        let part = write(&compilation, &options);
        assert!(whole.contains("выполнено") && !part.contains("выполнено"));
    }
}
