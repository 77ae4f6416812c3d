//! Templates of a project: what they ask for and is not there, and what never ends.

use svod::findings::{Argument, Finding};
use svod::language::Language;

use crate::harness;

/// What is said of the template `chapter.html` of a project, with its place, and the advice.
fn said(files: &[(&str, &str)]) -> Vec<String> {
    let mut world = harness::world(
        "--- svod.yaml\ntitle: Свод\nlanguages: [ru]\ntheme: acme\ncompany: {name: Ясень}\nprofiles: [essentials]\n--- pages/about.md\n---\ntitle: О нас\n---\nПродаём мебель и собираем её сами, день за днём.\n",
    );
    for (path, text) in files {
        world.insert(&format!("themes/acme/{path}"), text.as_bytes().to_vec());
    }
    let (handbook, findings) = harness::findings(&world);
    let sources = handbook.sources();
    let line = |finding: &Finding| {
        let place = sources.position(finding.place.source, finding.place.span.start);
        let path = sources.get(finding.place.source).path.as_str();
        let near = match finding.arguments.get("nearest") {
            Some(Argument::Text(near)) => format!(" → {near}"),
            _ => String::new(),
        };
        let text = harness::message(finding, Language::En) + &near;
        format!("{path}:{}:{}: {text}", place.line, place.column)
    };
    let own = findings.iter().filter(|finding| finding.rule == "theme-mistake");
    own.map(line).collect()
}

fn chapter(block: &str) -> Vec<String> {
    let head = "{% extends \"classic/chapter.html\" %}\n{% block head %}";
    said(&[("html/chapter.html", &format!("{head}{block}{{% endblock %}}\n"))])
}

#[test]
fn a_field_that_there_is_not_is_told_with_those_that_there_are() {
    let told = chapter("{{ page.nme }}");
    assert_eq!(told.len(), 1, "{told:?}");
    let place = "themes/acme/html/chapter.html:2:25: the template asks for the field `nme`";
    assert!(told[0].starts_with(place), "{told:?}");
    assert!(told[0].contains("`body`") && told[0].contains("`previous`"), "{told:?}");
    assert!(told[0].ends_with(" → name"), "{told:?}");
}

#[test]
fn a_field_within_a_field_and_one_of_a_loop_are_told() {
    let told = chapter("{{ site.labels.nxt }}");
    assert!(told[0].contains(":2:32: ") && told[0].ends_with(" → next"), "{told:?}");
    let told = chapter("{% for entry in contents %}{{ entry.titel }}{% endfor %}");
    assert!(told[0].contains("the field `titel`") && told[0].ends_with(" → title"), "{told:?}");
}

#[test]
fn a_value_that_there_is_not_is_told_with_those_that_there_are() {
    let told = chapter("{{ pgae.name }}");
    assert!(told[0].contains(":2:20: the template asks for the value `pgae`"), "{told:?}");
    assert!(told[0].contains("`contents`") && told[0].ends_with(" → page"), "{told:?}");
}

#[test]
fn fields_of_what_has_none_are_told() {
    let told = chapter("{{ page.name.first }}");
    assert!(told[0].contains("the field `first` of a value that has no fields"), "{told:?}");
}

#[test]
fn filters_tests_functions_and_components_that_there_are_not_are_told_with_their_place() {
    for (text, place, words) in [
        ("{{ page.name | uper }}", 32, "there is no filter `uper`"),
        ("{% if page.name is strnig %}{% endif %}", 36, "there is no test `strnig`"),
        ("{{ price() }}", 20, "there is no function `price`"),
        ("{{<Price />}}", 19, "no template has the component `Price`"),
        ("{% include \"price.html\" %}", 28, "there is no template `price.html`"),
    ] {
        let told = chapter(text);
        let expected = format!("themes/acme/html/chapter.html:2:{place}: {words}");
        assert!(told.len() == 1 && told[0].starts_with(&expected), "{expected}: {told:?}");
    }
}

#[test]
fn a_template_that_extends_nothing_or_itself_is_told() {
    let told = said(&[("html/chapter.html", "{% extends \"classic/chapters.html\" %}")]);
    let place = "themes/acme/html/chapter.html:1:13: there is no template `classic/chapters.html`";
    assert!(told[0].starts_with(place), "{told:?}");
    let told = said(&[("html/chapter.html", "{% extends \"chapter.html\" %}")]);
    assert!(told[0].contains("chapter.html:1:13: the templates contain each other"), "{told:?}");
}

#[test]
fn broken_syntax_is_told_with_its_place() {
    let told = said(&[("html/chapter.html", "<p>\n{% if %}</p>")]);
    assert!(told[0].starts_with("themes/acme/html/chapter.html:2:7: "), "{told:?}");
}

#[test]
fn a_template_that_never_ends_is_told() {
    for text in [
        "{% for a in range(end=3000) %}{% for b in range(end=3000) %}{% endfor %}{% endfor %}",
        "{% for a in range(end=99999999999) %}x{% endfor %}",
        &format!("{}{}", "{% for a in [1, 2] %}".repeat(30), "{% endfor %}".repeat(30)),
        "{% set x = 'ab' %}{% for a in range(end=99) %}{% set_global x = x ~ x %}{% endfor %}",
        &format!("{{% set x = 'ab' %}}{}", "{% set x = x ~ x %}".repeat(60)),
        "{% set x = 'ab' %}{% for a in range(end=99) %}{% set_global x %}{{ x }}{{ x }}{% endset %}{% endfor %}",
    ] {
        let told = chapter(text);
        assert!(told.len() == 1 && told[0].contains("grows without end"), "{told:?}");
        assert!(told[0].starts_with("themes/acme/html/chapter.html:2:"), "{told:?}");
    }
}

#[test]
fn a_component_that_calls_itself_thrice_is_told() {
    let calls = "{{ <own.again n={n - 1} /> }}".repeat(3);
    let told = said(&[(
        "html/chapter.html",
        &format!(
            "{{% extends \"classic/chapter.html\" %}}\n{{% block head %}}{{{{ <own.again n={{15}} /> }}}}\
             {{% endblock %}}\n{{% component own.again(n: integer) %}}{{% if n > 0 %}}{calls}{{% endif %}}\
             {{% endcomponent own.again %}}"
        ),
    )]);
    assert!(told.len() == 1 && told[0].contains("grows without end"), "{told:?}");
    assert!(told[0].starts_with("themes/acme/html/chapter.html:3:1: "), "{told:?}");
}

#[test]
fn what_a_theme_loads_from_another_host_is_told() {
    let told = said(&[
        ("theme.yaml", "extends: classic\nfiles: [static/company.css]\n"),
        ("static/company.css", "h1 { background: url(https://cdn.example/x.png); }\n"),
        (
            "html/base.html",
            "{% extends \"classic/base.html\" %}\n{% block head %}<script src=\"//cdn.example/x.js\"></script>{% endblock %}\n",
        ),
    ]);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].starts_with("themes/acme/static/company.css:1:22: "), "{told:?}");
    assert!(told[1].starts_with("themes/acme/html/base.html:2:30: "), "{told:?}");
    assert!(told[1].contains("`//cdn.example/x.js`"), "{told:?}");
}

#[test]
fn only_the_template_with_a_mistake_is_left_out() {
    let world = [
        ("html/chapter.html", "{{ page.nme }}"),
        ("html/index.html", "<title>{{ site.title }}</title><p>наша страница</p>"),
    ];
    let told = said(&world);
    assert!(told.len() == 1 && told[0].contains("chapter.html:1:9"), "{told:?}");
}

#[test]
fn a_template_without_a_mistake_is_not_told() {
    assert_eq!(chapter("<meta name=\"x\" content=\"{{ page.name }}\">"), [""; 0]);
}
