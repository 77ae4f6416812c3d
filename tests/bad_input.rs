//! Bad input: whatever an author's files hold, svod says where it went wrong, soon, and goes on.

mod harness;

use proptest::prelude::*;
use svod::findings::Finding;
use svod::handbook::Handbook;
use svod::source::{Entry, EntryKind, MemoryWorld, ProjectPath, World};

fn world(path: &str, bytes: impl Into<Vec<u8>>) -> MemoryWorld {
    let mut world = harness::world("");
    world.insert(path, bytes);
    world
}

/// Compiles, and each finding stands inside its file.
fn compile(world: &dyn World) -> (Handbook, Vec<Finding>) {
    let compilation = svod::compile(world).expect("a world in memory can be listed");
    for finding in &compilation.findings {
        let places = finding.related.iter().map(|related| related.place);
        for place in places.chain([finding.place]) {
            let text = &compilation.handbook.sources().get(place.source).text;
            let range = place.span.range();
            assert!(
                text.get(range.clone()).is_some(),
                "{finding:?} at {range:?} of {}",
                text.len()
            );
        }
    }
    (compilation.handbook, compilation.findings)
}

#[track_caller]
fn finds(path: &str, bytes: impl Into<Vec<u8>>, rule: &str) {
    let (handbook, findings) = compile(&world(path, bytes));
    let is_it = |finding: &&Finding| {
        let source = handbook.sources().get(finding.place.source);
        finding.rule == rule && source.path.as_str() == path
    };
    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
    let text: String = handbook.sources().iter().map(|(_, source)| &*source.text).collect();
    let text: String = text.chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
    let is_found = findings.iter().any(|finding| is_it(&finding));
    assert!(is_found, "no {rule} among {rules:?} of …{text}");
}

/// Whether a page reads without any finding.
#[track_caller]
fn is_fine(bytes: impl Into<Vec<u8>>) {
    let lines = harness::lines(&world("pages/about.md", bytes));
    assert!(lines.is_empty(), "{lines:#?}");
}

const PAGE: &str = "---\ntitle: О нас\n---\n# О нас\n\nПродаём и собираем мебель сами.\n";

#[test]
fn malformed_yaml_is_told_with_its_place() {
    for text in ["a: [", "a: b: c: d", "\"", "{", "- a\nb: c"] {
        finds("values/values.yaml", text, "invalid-yaml");
    }
}

#[test]
fn a_slot_without_quotes_is_told_as_such() {
    let text = "title: Письмо\nsubject: {{ order.number }}\n";
    let (_, findings) = compile(&world("letters/order.yaml", text));
    let variants: Vec<&str> = findings.iter().map(|finding| finding.variant).collect();
    assert!(variants.contains(&"slot"), "{findings:#?}");
}

#[test]
fn what_follows_a_broken_file_is_read() {
    let mut world = world("values/values.yaml", "a: [");
    world.insert("pages/about.md", "TODO");
    let (_, findings) = compile(&world);
    assert!(findings.iter().any(|finding| finding.rule == "stub-document"));
}

#[test]
fn deep_lists_do_not_exhaust_the_stack() {
    let deep = 100_000;
    finds("values/values.yaml", format!("title: {}", "[".repeat(deep)), "invalid-yaml");
    compile(&world("values/values.yaml", "- ".repeat(deep)));
    compile(&world(
        "values/values.yaml",
        format!("values: {}{}", "[".repeat(500), "]".repeat(500)),
    ));
}

#[test]
fn deep_markdown_does_not_exhaust_the_stack() {
    let deep = 100_000;
    for mark in ["> ", "- ", "[", "*", "_a ", "![", "1. "] {
        compile(&world("pages/about.md", format!("# О нас\n\n{}а\n", mark.repeat(deep))));
    }
    finds("pages/about.md", format!("# О нас\n\n{}а\n", "> ".repeat(1000)), "deep-nesting");
}

#[test]
fn nested_aliases_do_not_explode() {
    let mut text = String::from("title: Бомба\na0: &a0 [х, х, х, х, х, х, х, х, х]\n");
    for level in 1..60 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{aliases}]\n"));
    }
    text.push_str("values: *a59\n");
    compile(&world("values/values.yaml", text));
}

#[test]
fn an_alias_that_holds_itself_ends() {
    compile(&world("values/values.yaml", "title: Круг\nvalues: &a [*a, *a]\n"));
    compile(&world("values/values.yaml", "title: Круг\nvalues: &a {b: *a}\n"));
}

#[test]
fn a_file_that_cannot_be_read_is_one_finding() {
    let told = |path: &str, bytes: &[u8]| {
        let (handbook, findings) = compile(&world(path, bytes));
        let own = findings
            .iter()
            .filter(|one| handbook.sources().get(one.place.source).path.as_str() == path);
        own.map(|finding| (finding.rule, finding.variant)).collect::<Vec<_>>()
    };
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\xf4\xc3\x28";
    for path in ["pages/about.md", "values/values.yaml", "svod.yaml"] {
        assert_eq!(told(path, png), [("bad-encoding", "binary")], "{path}");
    }
    // «# О нас» and a sentence, as Windows saved Russian before UTF-8.
    let old = b"# \xce \xed\xe0\xf1\n\n\xcf\xf0\xee\xe4\xe0\xb8\xec \xe8 \xf1\xee\xe1\xe8\xf0\xe0\xe5\xec \xec\xe5\xe1\xe5\xeb\xfc \xf1\xe0\xec\xe8, \xee\xf2\xe2\xe5\xf7\xe0\xe5\xec \xe7\xe0 \xea\xe0\xe6\xe4\xfb\xe9 \xf8\xe0\xe3.\n";
    assert_eq!(told("pages/about.md", old), [("bad-encoding", "other")]);
    let (handbook, _) = compile(&world("pages/about.md", old));
    let text = handbook.sources().iter().map(|(_, source)| &*source.text).collect::<String>();
    assert!(text.contains("Продаём и собираем мебель сами"), "{text}");
}

#[test]
fn an_empty_profile_is_one_finding() {
    let (handbook, findings) = compile(&world("profiles/own.yaml", "# потом\n"));
    let own = findings.iter().filter(|one| {
        handbook.sources().get(one.place.source).path.as_str() == "profiles/own.yaml"
    });
    let own: Vec<_> = own.map(|finding| (finding.rule, finding.variant)).collect();
    assert_eq!(own, [("missing-field", "nothing")]);
}

#[test]
fn a_waiver_that_lacks_something_is_one_finding() {
    let told = |waiver: &str| {
        let text = format!(
            "---\ntitle: О нас\nwaivers:\n  - {waiver}\n---\nПродаём и собираем мебель сами.\n"
        );
        harness::lines(&world("pages/about.md", text))
    };
    for (waiver, found) in [
        ("{rule: source-gap, reason: потом}", "malformed-waiver: "),
        ("{rule: source-gap}", "malformed-waiver: "),
        ("{rule: source-gap, reason: потом, until: весной}", "wrong-type: весной"),
    ] {
        let lines = told(waiver);
        assert!(lines.len() == 1 && lines[0].contains(found), "{lines:#?}");
    }
}

#[test]
fn a_key_that_no_page_has_is_told_with_those_that_it_may_have() {
    let page = PAGE.replace("---\n#", "foo: бар\n---\n#");
    let (_, findings) = compile(&world("pages/about.md", page));
    let words = svod::locale::Words::of(svod::language::Language::Ru);
    let help = svod::locale::messages::help(words, &findings[0]).unwrap_or_default();
    assert!(help.contains("id, kind, title, lang, owner"), "{help}");
}

#[test]
fn the_help_for_a_missing_body_outside_says_how_it_is_written() {
    let (_, findings) = compile(&world("complaints/p.yaml", "title: Жалобы\nkind: complaints\n"));
    for language in svod::language::Language::ALL {
        let words = svod::locale::Words::of(language);
        let helps = findings.iter().filter(|finding| finding.rule == "missing-field");
        let helps: Vec<String> =
            helps.filter_map(|finding| svod::locale::messages::help(words, finding)).collect();
        let told = helps.iter().filter(|help| help.contains("`external: {name: …, when: …}`"));
        assert!(helps.len() > 1 && told.count() == 1, "{helps:#?}");
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_told() {
    finds("pages/about.md", [PAGE.as_bytes(), &[0xcf, 0xf0, 0xe8]].concat(), "bad-encoding");
    finds("values/values.yaml", vec![0xff, 0xfe, 0x00, 0x41], "bad-encoding");
    finds("values/values.yaml", vec![0x80; 3000], "bad-encoding");
}

#[test]
fn control_characters_are_told() {
    for control in ['\0', '\u{1}', '\u{1b}'] {
        finds("pages/about.md", format!("{PAGE}{control}"), "bad-encoding");
        finds("values/values.yaml", format!("title: а{control}б\n"), "bad-encoding");
    }
}

#[test]
fn an_empty_file_is_told() {
    finds("pages/about.md", "", "stub-document");
    finds("pages/about.md", "\u{feff}", "stub-document");
    finds("pages/about.md", " \n\t\n", "stub-document");
    finds("values/values.yaml", "", "missing-field");
    finds("values/values.yaml", "# ничего\n", "missing-field");
}

#[test]
fn an_empty_manifest_is_told() {
    finds("svod.yaml", "", "missing-field");
    finds("svod.yaml", "[]", "wrong-type");
    finds("svod.yaml", "42", "wrong-type");
}

#[test]
fn a_byte_order_mark_is_fine() {
    is_fine(format!("\u{feff}{PAGE}"));
}

#[test]
fn line_ends_of_windows_are_fine() {
    is_fine(PAGE.replace('\n', "\r\n"));
}

#[test]
fn letters_with_marks_apart_are_fine() {
    is_fine(PAGE.replace('й', "и\u{306}").replace('ё', "е\u{308}"));
}

#[test]
fn a_rule_inside_the_text_is_no_front_matter() {
    is_fine(format!("{PAGE}\n---\n\nИ доставляем её до квартиры.\n"));
    is_fine("---\n\n# О нас\n\nПродаём и собираем мебель сами.\n");
}

#[test]
fn a_link_out_of_the_tree_is_told() {
    finds("pages/about.md", format!("{PAGE}\n[приказ](../../приказ.md)\n"), "outside-link");
    finds("pages/about.md", format!("{PAGE}\n![склад](../../../склад.png)\n"), "outside-link");
    finds("pages/about.md", format!("{PAGE}\n[приказ](..%2f..%2fприказ.md)\n"), "outside-link");
}

#[test]
fn a_link_that_runs_or_reads_something_is_told() {
    for address in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "&#106;avascript:alert(1)",
        "java&#10;script:alert(1)",
        "java&Tab;script:alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,привет",
        "file:///etc/passwd",
        "C:/приказ.docx",
        "tg://resolve",
    ] {
        finds("pages/about.md", format!("{PAGE}\n[приказ]({address})\n"), "unsafe-link");
    }
    finds("pages/about.md", format!("{PAGE}\n<javascript:alert(1)>\n"), "unsafe-link");
    finds("pages/about.md", format!("{PAGE}\n[а]\n\n[а]: javascript:alert(1)\n"), "unsafe-link");
    finds("pages/about.md", format!("{PAGE}\n![склад](data:image/png;base64,AA)\n"), "unsafe-link");
}

#[test]
fn links_of_the_web_of_mail_and_of_the_telephone_are_fine() {
    for address in ["https://a.example/", "HTTPS://a.example/", "mailto:a@b.example", "tel:+7343"] {
        is_fine(format!("{PAGE}\n[сюда]({address})\n"));
    }
}

#[test]
fn a_huge_line_is_read() {
    let words = "слово ".repeat(400_000);
    compile(&world("pages/about.md", format!("# О нас\n\n{words}\n")));
    compile(&world("values/values.yaml", format!("title: {words}\nvalues: []\n")));
    compile(&world("values/values.yaml", format!("{}: а\n", "к".repeat(1_000_000))));
}

/// A script whose nodes stand in one line, the last one leading to `end`.
fn long_script(count: usize, end: &str) -> String {
    let mut text = String::from(
        "title: Длинный\nchannel: phone\npurpose: inform\ntrigger: звонок\nstart: n0\nnodes:\n",
    );
    for node in 0..count {
        let next = format!("n{}", node + 1);
        let next = if node + 1 == count { end } else { &next };
        text.push_str(&format!("  n{node}: {{say: Да., next: {next}}}\n"));
    }
    text
}

#[test]
fn a_script_of_a_hundred_thousand_nodes_in_a_line_ends() {
    finds("scripts/long.yaml", long_script(100_000, "nowhere"), "undefined-node");
}

#[test]
fn a_script_of_a_hundred_thousand_nodes_in_a_loop_is_told_once() {
    let (_, findings) = compile(&world("scripts/long.yaml", long_script(100_000, "n0")));
    let loops = findings.iter().filter(|finding| finding.rule == "endless-loop").count();
    assert_eq!(loops, 1);
}

#[test]
fn a_script_in_which_nothing_leads_anywhere_ends() {
    let text = long_script(20_000, "n0").replace("next: n", "next: m");
    finds("scripts/long.yaml", text, "undefined-node");
}

#[test]
fn a_script_of_islands_ends() {
    let text = long_script(50_000, "n0").replace(", next: n", ", outcome: solved, x-next: n");
    finds("scripts/long.yaml", text, "unreachable-node");
}

/// A script that asks at each node, with another mistake at the end of each way out of it.
fn comb(count: usize, reply: &str, end: &str) -> String {
    let mut text = String::from(
        "title: Гребень\nchannel: phone\npurpose: solve\ntrigger: звонок\nstart: hello\nnodes:\n  hello: {say: Компания «Дом»! Чем могу помочь?, next: n0}\n",
    );
    for node in 0..count {
        let next = if node + 1 == count { "bye".to_owned() } else { format!("n{}", node + 1) };
        text.push_str(&format!(
            "  n{node}: {{ask: Что ещё?, replies: [{{reply: {reply}, next: e{node}}}], default: {next}}}\n  e{node}: {}\n",
            end.replace('#', &node.to_string())
        ));
    }
    text + "  bye: {say: Всего доброго!, outcome: solved}\n"
}

/// The routes of a rule's findings are told without their middle and are made without it: with all of
/// it, the nodes of these routes would be two hundred million.
fn finds_at_each_end(reply: &str, end: &str, rule: &str) {
    let count = 10_000;
    let (_, findings) = compile(&world("scripts/comb.yaml", comb(count, reply, end)));
    let own: Vec<&Finding> = findings.iter().filter(|finding| finding.rule == rule).collect();
    assert_eq!(own.len(), count, "{rule}");
    let deepest =
        own.iter().max_by_key(|finding| finding.place.span.start).expect("there are some");
    let names: Vec<&str> = deepest.route.iter().map(|step| step.name.as_str()).collect();
    assert_eq!((names[0], names[1], names[29]), ("hello", "n0", "n28"), "{rule}");
    let left_out = names.iter().position(|name| *name == "…").expect("the middle is left out");
    assert_eq!(left_out, 30, "{rule}");
    assert_eq!(names.len(), 61, "{rule}");
    assert!(names[59..].contains(&"e9999"), "{rule}: {names:?}");
}

#[test]
fn a_mistake_at_each_of_many_ends_costs_no_more_than_its_steps() {
    let complaint = "Хочу пожаловаться на царапину";
    let offer = "{say: \"Кстати, у нас сейчас акция на стулья. Всего доброго!\", outcome: solved}";
    finds_at_each_end("нет", "{say: Готово., outcome: solved}", "script-without-farewell");
    finds_at_each_end("нет", "{say: Готово., next: e#}", "endless-loop");
    finds_at_each_end(complaint, offer, "upsell-on-complaint");
}

/// A world whose one file cannot be read.
struct Refusing(MemoryWorld);

impl World for Refusing {
    fn list(&self) -> anyhow::Result<Vec<Entry>> {
        let mut entries = self.0.list()?;
        let path = ProjectPath::new("pages/secret.md");
        entries.push(Entry { path, kind: EntryKind::File });
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(entries)
    }

    fn read(&self, path: &ProjectPath) -> anyhow::Result<Vec<u8>> {
        self.0.read(path)
    }

    fn today(&self) -> svod::language::Date {
        self.0.today()
    }
}

#[test]
fn a_file_that_the_disk_refuses_is_told_and_the_others_are_read() {
    let lines = harness::lines(&Refusing(world("pages/about.md", PAGE)));
    let is_told = |line: &String| line.starts_with("pages/secret.md:1: unreadable-file");
    assert!(lines.iter().any(is_told), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.starts_with("pages/about.md")), "{lines:#?}");
}

/// Pieces of which authors' files are made, and some that no author would write.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "---\n",
        "title: ",
        "nodes:\n",
        "  a: {say: б, next: a}\n",
        "- ",
        "  ",
        "\n",
        "{{ a.b }}",
        "{{",
        "}}",
        "[[",
        "]]",
        "[а](б.md#в)",
        "![](../../x)",
        "<!-- svod: allow x -->",
        "`",
        "# ",
        "> ",
        "|",
        "&a ",
        "*a",
        "\"",
        "'",
        ": ",
        "\u{feff}",
        "\r\n",
        "é",
        "ё",
        "й",
        "\0",
        "<имя>",
        "%{x}",
        "{x}",
        "XXX",
        "start: a\n",
        "variables: {a: {type: string, example: б}}\n",
        "subject: ",
        "```\n",
        "levels: {x: off}\n",
        "waivers: [{}]\n",
        "review_by: 2020-01-01\n",
        "status: approved\n",
        "steps: [{title: а}]\n",
        "mnemonic: {word: A, lang: ru, letters: [A]}\n",
        "correct: [9]\n",
        "label: хам\n",
        "🪑",
        "\u{301}",
        "| а | б |\n|---|---|\n",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<String>()]
}

const PATHS: [&str; 10] = [
    "svod.yaml",
    "pages/a.md",
    "scripts/a.yaml",
    "letters/a.md",
    "complaints/a.yaml",
    "training/a.yaml",
    "protocols/a.yaml",
    "clients/a.yaml",
    "standards/a.yaml",
    "governance/governance.yaml",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(path in prop::sample::select(PATHS.to_vec()), bytes in any::<Vec<u8>>()) {
        compile(&world(path, bytes));
    }

    #[test]
    fn any_pieces_are_read(
        path in prop::sample::select(PATHS.to_vec()),
        pieces in prop::collection::vec(piece(), 0..40),
    ) {
        compile(&world(path, pieces.concat()));
    }
}
