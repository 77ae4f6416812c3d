//! Completeness: the four sections that nobody may lack, in folders and in whole handbooks.

use svod::findings::{Finding, Level};
use svod::language::Date;
use svod::source::MemoryWorld;

fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day of the calendar")
}

fn findings(tree: &str) -> Vec<Finding> {
    let world = MemoryWorld::from_text(tree, today());
    svod::compile(&world).expect("a world in memory can be listed").findings
}

fn rules(tree: &str) -> Vec<&'static str> {
    let found = findings(tree);
    found.iter().map(|finding| finding.rule).collect()
}

#[track_caller]
fn documented(name: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let rule = svod::rules::by_name(name).expect("a rule of that name");
    (rules(rule.bad), rules(rule.good))
}

#[test]
fn a_folder_without_a_greeting_lacks_just_that() {
    assert_eq!(documented("missing-section"), (vec!["missing-section"], vec![]));
}

#[test]
fn a_section_of_stub_words_is_a_stub() {
    assert_eq!(documented("stub-section"), (vec!["stub-section"], vec![]));
}

#[test]
fn a_greeting_without_name_and_offer_cannot_be_used() {
    assert_eq!(documented("unusable-section"), (vec!["unusable-section"], vec![]));
}

#[test]
fn a_heading_that_may_be_the_section_is_named_beside_the_lack() {
    let (bad, good) = documented("doubtful-section");
    assert_eq!(bad, ["missing-section", "doubtful-section"]);
    assert!(good.is_empty(), "{good:?}");
}

#[test]
fn a_word_in_braces_settles_the_doubt() {
    let rule = svod::rules::by_name("doubtful-section").expect("a rule of that name");
    let settled = rule.bad.replace("ситуации\n", "ситуации {#complaints}\n");
    assert!(!rules(&settled).contains(&"missing-section"));
    assert!(!rules(&settled).contains(&"doubtful-section"));
}

#[test]
fn a_stage_of_the_phone_is_not_the_phone() {
    let rule = svod::rules::by_name("missing-section").expect("a rule of that name");
    let stage = rule.good.replace("# Телефон\n", "# Прощание по телефону\n");
    assert_eq!(rules(&stage), ["missing-section"]);
}

#[test]
fn what_a_section_lacks_is_said_fact_by_fact() {
    let rule = svod::rules::by_name("missing-section").expect("a rule of that name");
    let bare = rule.good.replace(
        "тема, обращение, основная часть и заключение, а под ними подпись",
        "всё, что нужно покупателю, и ничего лишнего, что отняло бы у него время",
    );
    let variants: Vec<&str> = findings(&bare).iter().map(|finding| finding.variant).collect();
    assert_eq!(variants, ["letter-parts", "signature"]);
}

#[test]
fn a_lack_is_an_error_of_its_element() {
    let rule = svod::rules::by_name("missing-section").expect("a rule of that name");
    let found = findings(rule.bad);
    let element = found[0].element.as_ref().expect("a finding of a profile");
    assert_eq!((element.profile.as_str(), element.element.as_str()), ("essentials", "greeting"));
    assert_eq!(found[0].level, Some(Level::Error));
}
