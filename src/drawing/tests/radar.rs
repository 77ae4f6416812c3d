//! Radars of any words.

use proptest::prelude::*;

use crate::book::{Figure, Radar, Spoke};
use crate::drawing::Room;
use crate::drawing::tests::{PAGED, ROOM, is_legible, words};

fn radar(titles: &[&str], scores: &[Option<u8>]) -> Figure {
    let spoke = |(index, title): (usize, &&str)| Spoke {
        number: (index + 1).to_string(),
        title: (*title).to_owned(),
        score: scores[index % scores.len()],
    };
    let spokes = titles.iter().enumerate().map(spoke).collect();
    Figure::Radar(Radar {
        title: "Аудит".into(), description: "Баллы".into(), spokes, most: 3
    })
}

#[test]
fn the_labels_of_a_radar_do_not_meet() {
    let title = "Сходится ли то, что обещает реклама, с тем, что человек получит";
    for count in 3..=12 {
        is_legible(&radar(&vec![title; count], &[Some(0)]), ROOM);
        is_legible(&radar(&vec![title; count], &[None]), ROOM);
        is_legible(&radar(&vec!["Легко ли"; count], &[Some(3), Some(0)]), ROOM);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_radar_of_any_words_is_legible(
        titles in prop::collection::vec(words(9), 3..=10),
        scores in prop::collection::vec(prop::option::of(0..=3_u8), 1..=10),
    ) {
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        is_legible(&radar(&titles, &scores), ROOM);
    }
}

#[test]
fn a_radar_of_nothing_does_no_harm() {
    for room in [ROOM, PAGED, Room { width: 0.0, height: 0.0, page: 0.0, ..ROOM }] {
        is_legible(&radar(&[], &[None]), room);
        is_legible(&radar(&["Один", "Два"], &[None]), room);
    }
}
