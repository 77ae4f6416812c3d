//! A picture is in the project.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::references::targets;
use crate::rules::{Report, Rule};
use crate::source::{Place, ProjectPath};

pub(crate) static RULE: Rule = Rule {
    name: "broken-image",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

Так выглядит наш склад, куда привозят мебель с фабрики: ![Склад](warehouse.png)
"#,
    good: r#"
--- pages/about.md
# О нас

Так выглядит наш склад, куда привозят мебель с фабрики: ![Склад](warehouse.png)
--- pages/warehouse.png
…
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        for image in targets::images(handbook, document) {
            let Some(path) = image.path(&document.path) else { continue };
            look_at(handbook, &path, document.at(image.span), report);
        }
    }
    let Some(file) = &handbook.manifest else { return };
    let logo = file.manifest.company.get().and_then(|company| company.logo.spanned());
    if let Some(logo) = logo {
        let place = Place { source: file.source, span: logo.span };
        if let Some(path) = ProjectPath::new("").join(&logo.value) {
            look_at(handbook, &path, place, report);
        }
    }
}

fn look_at(handbook: &Handbook, path: &ProjectPath, place: Place, report: &mut Report) {
    if handbook.sources.others.binary_search(path).is_err() {
        let pictures = handbook.sources.others.iter().map(ProjectPath::as_str);
        let finding = RULE.at(place).with("path", path.as_str());
        report.add(finding.near(nearest(path.as_str(), pictures)));
    }
}
