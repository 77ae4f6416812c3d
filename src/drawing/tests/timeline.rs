//! Timelines of any words.

use proptest::prelude::*;

use crate::book::{Days, Figure, Milestone, Rung, Term, Timeline, TimelineWords};
use crate::drawing::tests::{PAGED, ROOM, is_legible, words};

fn term() -> impl Strategy<Value = Term> {
    let days = prop::sample::select(vec![Days::Calendar, Days::Working, Days::Within]);
    (words(3), days).prop_map(|(words, days)| Term { words, days })
}

fn timeline() -> impl Strategy<Value = Figure> {
    let milestone =
        (words(3), prop::option::of(term())).prop_map(|(name, term)| Milestone { name, term });
    let rung = (1..5_u32, words(4), prop::option::of(term()), words(24))
        .prop_map(|(level, role, term, when)| Rung { level, role, term, when });
    let parts = (
        prop::collection::vec(milestone, 0..5),
        prop::collection::vec(rung, 0..6),
        prop::option::of((words(4), words(40))),
        prop::option::of((words(12), words(20))),
    );
    parts.prop_map(|(milestones, rungs, meanwhile, outside)| {
        Figure::Timeline(Timeline {
            title: "Путь жалобы".into(),
            description: "Сроки".into(),
            words: TimelineWords {
                counted: "считая от получения".into(),
                ladder: "Лестница эскалации".into(),
                outside: "Куда можно обратиться вне компании".into(),
                calendar: "календарные дни".into(),
                working: "рабочие дни".into(),
            },
            begins: "Жалоба получена".into(),
            milestones,
            meanwhile,
            rungs,
            outside,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_timeline_of_any_words_is_legible(figure in timeline()) {
        is_legible(&figure, ROOM);
        is_legible(&figure, PAGED);
    }
}
