//! Timelines of any words.

use proptest::prelude::*;

use crate::book::{Days, Figure, Milestone, Rung, Term, Timeline, TimelineWords};
use crate::drawing::lay_out;
use crate::drawing::tests::{MEASURE, PAGED, ROOM, is_legible, words};

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

/// A line with terms of some days, below a ladder with a term of working days.
fn of_days(days: &[Days]) -> String {
    let term = |days: Days| Some(Term { words: "3 дня".into(), days });
    let milestone = |days: &Days| Milestone { name: "Разбор".into(), term: term(*days) };
    let rung =
        Rung {
            level: 1, role: "Старший".into(), term: term(Days::Working), when: String::new()
        };
    let figure = Figure::Timeline(Timeline {
        title: "Путь жалобы".into(),
        description: "Сроки".into(),
        words: TimelineWords {
            counted: "считая от получения".into(),
            ladder: "Лестница эскалации".into(),
            outside: "Вне компании".into(),
            calendar: "календарные".into(),
            working: "рабочие".into(),
        },
        begins: "Жалоба получена".into(),
        milestones: days.iter().map(milestone).collect(),
        meanwhile: None,
        rungs: vec![rung],
        outside: None,
    });
    format!("{:?}", lay_out(&figure, ROOM, &*MEASURE))
}

#[test]
fn the_legend_tells_apart_only_what_the_line_has() {
    let both = of_days(&[Days::Working, Days::Calendar]);
    assert!(both.contains("календарные") && both.contains("рабочие"));
    let one = of_days(&[Days::Within, Days::Calendar]);
    assert!(!one.contains("календарные") && !one.contains("рабочие"));
}
