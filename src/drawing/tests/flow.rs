//! Flows of any words.

use proptest::prelude::*;

use crate::book::{
    Anchor as Place, Figure, Flow, FlowEntry, FlowKind, FlowStep, FlowWay, FlowWords, Speaker,
};
use crate::drawing::shape::Shape;
use crate::drawing::tests::{MEASURE, PAGE, PAGED, ROOM, extent, flat, holds, is_legible, words};
use crate::drawing::{Drawing, Room, lay_out};

fn flow_words() -> FlowWords {
    FlowWords {
        begins: "Начало".into(),
        anywhere: "Из любого шага".into(),
        part_of: "часть {part} из {parts}".into(),
        part: "часть {part}".into(),
        step: "шаг {step}".into(),
        from: "из {steps}".into(),
    }
}

fn flow_step() -> impl Strategy<Value = FlowStep> {
    let kind = prop::sample::select(vec![
        FlowKind::Say,
        FlowKind::Ask,
        FlowKind::Listen,
        FlowKind::Condition,
        FlowKind::Action,
        FlowKind::Handover,
        FlowKind::Outcome,
        FlowKind::Loss,
    ]);
    let speaker = prop::sample::select(vec![Speaker::Staff, Speaker::Bot, Speaker::Client]);
    let entry = prop::sample::select(vec![FlowEntry::None, FlowEntry::None, FlowEntry::Anywhere]);
    let text = prop_oneof![6 => words(18), 1 => Just(String::new())];
    (kind, speaker, entry, text, prop::option::of(words(8))).prop_map(
        |(kind, speaker, entry, text, ending)| {
            let (number, anchor) = (String::new(), Place::new("step"));
            FlowStep {
                number,
                anchor,
                kind,
                speaker,
                entry,
                trigger: None,
                text,
                time: None,
                ending,
            }
        },
    )
}

/// A script of so many steps at most; its ways lead mostly onward.
fn flow(most: usize) -> impl Strategy<Value = Figure> {
    let labels = prop::collection::vec(words(9), 0..7);
    let ways = prop::collection::vec((0..most, 0..most, any::<bool>(), labels), 0..most * 2);
    (prop::collection::vec(flow_step(), 1..most), ways).prop_map(|(mut steps, ways)| {
        for (index, step) in steps.iter_mut().enumerate() {
            step.number = (index + 1).to_string();
        }
        steps[0].entry = FlowEntry::Begins;
        let count = steps.len();
        let mut drawn: Vec<FlowWay> = Vec::new();
        for (from, to, onward, labels) in ways {
            let from = from % count;
            let to = if onward { (from + 1 + to % 3) % count } else { to % count };
            if !drawn.iter().any(|way| (way.from, way.to) == (from, to)) {
                drawn.push(FlowWay { from, to, labels });
            }
        }
        Figure::Flow(Flow {
            title: "Схема разговора".into(),
            script: "Где мой заказ".into(),
            description: "Шаги".into(),
            words: flow_words(),
            steps,
            ways: drawn,
        })
    })
}

/// What can be followed, and whether its words keep within it.
fn links_hold_their_words(drawing: &Drawing) {
    for shape in &drawing.shapes {
        let Shape::Linked(linked) = shape else { continue };
        for shape in flat(&linked.shapes) {
            let Shape::Text(text) = shape else { continue };
            let area = extent(text, &*MEASURE);
            assert!(holds(&linked.area, &area), "«{}» leaves {:?}", text.words, linked.area);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn a_flow_of_any_words_is_legible(figure in flow(24)) {
        for room in [ROOM, PAGED, Room { width: 105.0, height: 130.0, page: 152.0, ..PAGED }] {
            is_legible(&figure, room);
            lay_out(&figure, room, &*MEASURE).iter().for_each(links_hold_their_words);
        }
    }

    /// Each part fits a page, the first below what stands above it.
    #[test]
    fn the_parts_of_a_flow_fit_a_page(figure in flow(40)) {
        let drawings = lay_out(&figure, PAGED, &*MEASURE);
        for (index, drawing) in drawings.iter().enumerate() {
            let above = if index == 0 { PAGED.above } else { 0.0 };
            prop_assert!(drawing.height + above < PAGE, "part {index}: {}", drawing.height);
        }
    }

    /// The same where something leads to steps from anywhere, and steps take their time.
    #[test]
    fn a_flow_with_triggers_and_times_is_legible(figure in flow(12), said in words(9)) {
        let Figure::Flow(mut flow) = figure else { unreachable!("it is a flow") };
        for (index, step) in flow.steps.iter_mut().enumerate() {
            step.trigger = (step.entry == FlowEntry::Anywhere).then(|| said.clone());
            step.time = (index % 2 == 0).then(|| "до 15\u{a0}минут".to_owned());
        }
        let figure = Figure::Flow(flow);
        for room in [ROOM, PAGED] {
            is_legible(&figure, room);
            lay_out(&figure, room, &*MEASURE).iter().for_each(links_hold_their_words);
        }
    }
}

#[test]
fn a_flow_of_nothing_is_not_drawn() {
    for room in [ROOM, PAGED, Room { width: 0.0, height: 0.0, page: 0.0, ..ROOM }] {
        let flow = Flow {
            title: String::new(),
            script: String::new(),
            description: String::new(),
            words: flow_words(),
            steps: Vec::new(),
            ways: Vec::new(),
        };
        assert!(lay_out(&Figure::Flow(flow), room, &*MEASURE).is_empty());
    }
}
