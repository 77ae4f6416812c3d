//! Every picture is told in words, or said to be an ornament.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};
use crate::syntax::markdown::NodeKind;

pub(crate) static RULE: Rule = Rule {
    name: "picture-without-words",
    level: Level::Warning,
    check: Some(check),
    bad: "--- pages/about.md\n---\ntitle: О нас\n---\nМы продаём мебель и собираем её сами.\n\n![](sklad.svg)\n--- pages/sklad.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>\n",
    good: "--- pages/about.md\n---\ntitle: О нас\n---\nМы продаём мебель и собираем её сами.\n\n![Склад: ворота, рампа и стойка выдачи](sklad.svg)\n\n![ ](linia.svg)\n--- pages/sklad.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>\n--- pages/linia.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>\n",
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        let source = &handbook.sources.get(document.source).text;
        for (index, node) in document.markdown.nodes.iter().enumerate() {
            let NodeKind::Image { target } = &node.kind else { continue };
            // A space between the brackets says that there is nothing to tell.
            if document.markdown.plain(source, index + 1, node.end as usize).is_empty() {
                report.add(RULE.at(document.at(node.span)).with("path", &**target));
            }
        }
    }
}
