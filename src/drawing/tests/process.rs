//! Processes of any words.

use proptest::prelude::*;

use crate::book::{Failure, Figure, ProcessMap, ProcessStage, ProcessWords};
use crate::drawing::tests::{MEASURE, PAGE, PAGED, ROOM, is_legible, words};
use crate::drawing::{Room, lay_out};

fn some_words() -> ProcessWords {
    ProcessWords {
        trigger: "Когда".into(),
        result: "Результат".into(),
        sees: "Покупатель при этом".into(),
        handover: "Дальше ведёт".into(),
        loss: "Чем обернётся".into(),
        recovery: "Как исправить".into(),
        continued: "продолжение".into(),
    }
}

fn failure() -> impl Strategy<Value = Failure> {
    (words(6), prop::option::of(words(12)), prop::option::of(words(16)))
        .prop_map(|(what, loss, recovery)| Failure { what, loss, recovery })
}

fn stage() -> impl Strategy<Value = ProcessStage> {
    let said = (words(6), prop::option::of(words(3)), prop::option::of(words(24)));
    let done = (0..12_usize, prop::option::of(words(3)), prop::collection::vec(failure(), 0..4));
    (said, done).prop_map(|((name, time, sees), (actor, handover, failures))| {
        let by_customer = actor == 0;
        let actor = format!("Специалист отдела послепродажного обслуживания {actor}");
        let number = String::new();
        let alongside = time.clone();
        ProcessStage { number, name, actor, by_customer, time, alongside, sees, handover, failures }
    })
}

fn process() -> impl Strategy<Value = Figure> {
    let ends = (prop::option::of(words(20)), prop::option::of(words(20)));
    (ends, prop::collection::vec(stage(), 3..=15)).prop_map(|((trigger, result), mut stages)| {
        for (index, stage) in stages.iter_mut().enumerate() {
            stage.number = (index + 1).to_string();
        }
        Figure::Process(ProcessMap {
            title: "Схема процесса".into(),
            description: "Этапы".into(),
            words: some_words(),
            trigger,
            result,
            stages,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_process_of_any_words_is_legible(figure in process()) {
        is_legible(&figure, ROOM);
        is_legible(&figure, PAGED);
        is_legible(&figure, Room { width: 60.0, ..ROOM });
    }

    /// Each strip between two cuts fits a page, below what is repeated above it.
    #[test]
    fn the_strips_of_a_process_fit_a_page(figure in process()) {
        let drawing = lay_out(&figure, PAGED, &*MEASURE).remove(0);
        let (_, head) = drawing.head;
        for (index, (strip, _)) in drawing.strips().into_iter().enumerate() {
            let above = if index == 0 { 0.0 } else { head };
            prop_assert!(strip.height + above < PAGE, "{strip:?} below {above}");
        }
    }
}

#[test]
fn a_process_of_nothing_does_no_harm() {
    for room in [ROOM, PAGED, Room { width: 0.0, height: 0.0, page: 0.0, ..ROOM }] {
        let process = ProcessMap {
            title: String::new(),
            description: String::new(),
            words: some_words(),
            trigger: None,
            result: None,
            stages: Vec::new(),
        };
        is_legible(&Figure::Process(process), room);
    }
}
