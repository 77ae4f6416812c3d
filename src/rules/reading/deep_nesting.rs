//! Nothing is nested deeper than a reader could follow. Of fields it is said by `syntax::decode`.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "deep-nesting",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > Так нельзя.
"#,
    good: r#"
--- pages/about.md
# О нас

> > Так можно: цитата в цитате, и её ещё видно на странице.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        if let Some(span) = document.markdown.too_deep {
            report.add(RULE.at(document.at(span)));
        }
    }
}
