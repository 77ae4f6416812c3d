//! What holds of every drawing: no word outside its sheet or its box, none over another, and
//! no line through one.

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::book::{
    Anchor as Place, Days, Failure, Figure, Flow, FlowEntry, FlowKind, FlowStep, FlowWay,
    FlowWords, Milestone, ProcessMap, ProcessStage, ProcessWords, Radar, Rung, Speaker, Spoke,
    Term, Timeline, TimelineWords,
};
use crate::drawing::measure::{Measure, ThemeMeasure};
use crate::drawing::shape::{Anchor, Area, Fill, Outline, Shape, Step, Text};
use crate::drawing::{Drawing, Room, lay_out};
use crate::language::Language;
use crate::theme::Theme;

/// A column of A4, without pages.
const ROOM: Room = Room {
    width: 161.0,
    height: f32::INFINITY,
    page: f32::INFINITY,
    above: 0.0,
    language: Language::Ru,
};
/// The same on pages.
const PAGED: Room = Room { height: 225.0, page: PAGE, above: 60.0, ..ROOM };

/// The height of the column on a page of A4.
const PAGE: f32 = 247.0;

static MEASURE: LazyLock<ThemeMeasure> = LazyLock::new(|| ThemeMeasure::of(&Theme::built_in()));

/// What a line of text takes up.
fn extent(text: &Text, measure: &dyn Measure) -> Area {
    let label = text.label.as_ref().map(|label| {
        measure.width(label, text.size, true) + measure.width(" ", text.size, text.bold)
    });
    let width = measure.width(&text.words, text.size, text.bold) + label.unwrap_or(0.0);
    let share = match text.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => 0.5,
        Anchor::End => 1.0,
    };
    let (x, y) = (text.at.x - width * share, text.at.y - text.size * 0.72);
    Area { x, y, width, height: text.size * 0.92 }
}

/// The shapes without their links.
fn flat(shapes: &[Shape]) -> Vec<&Shape> {
    let mut found = Vec::new();
    for shape in shapes {
        match shape {
            Shape::Linked(linked) => found.extend(flat(&linked.shapes)),
            other => found.push(other),
        }
    }
    found
}

fn overlap(one: &Area, two: &Area) -> bool {
    one.x < two.right() && two.x < one.right() && one.y < two.bottom() && two.y < one.bottom()
}

/// Whether words reach into a box; the corners around a disc are not of it.
fn reaches(words: &Area, found: &Area) -> bool {
    let is_disc = (found.width - found.height).abs() < 0.01 && found.width < 8.0;
    if !is_disc {
        return overlap(words, found);
    }
    let middle = found.middle();
    let x = middle.x.clamp(words.x, words.right());
    let y = middle.y.clamp(words.y, words.bottom());
    (middle.x - x).hypot(middle.y - y) < found.width / 2.0
}

fn holds(outer: &Area, inner: &Area) -> bool {
    const HAIR: f32 = 0.01;
    outer.x <= inner.x + HAIR
        && outer.y <= inner.y + HAIR
        && outer.right() >= inner.right() - HAIR
        && outer.bottom() >= inner.bottom() - HAIR
}

/// The rectangle around points.
fn around(points: impl Iterator<Item = (f32, f32)>) -> Area {
    let (mut left, mut top) = (f32::INFINITY, f32::INFINITY);
    let (mut right, mut bottom) = (f32::NEG_INFINITY, f32::NEG_INFINITY);
    for (x, y) in points {
        (left, right) = (left.min(x), right.max(x));
        (top, bottom) = (top.min(y), bottom.max(y));
    }
    Area { x: left, y: top, width: right - left, height: bottom - top }
}

/// A box or a disc.
fn is_box(outline: &Outline) -> bool {
    let is_round = outline.steps.iter().any(|step| matches!(step, Step::Curve(..)));
    outline.closed && outline.fill != Fill::None && is_round
}

/// The straight parts of a line that is no box.
fn lines(outline: &Outline) -> Vec<Area> {
    let points: Vec<_> = outline.points().collect();
    let is_line = !outline.closed && outline.pen.is_some();
    let pairs = points.windows(2).filter(|_| is_line);
    let straight = pairs.filter(|two| two[0].x == two[1].x || two[0].y == two[1].y);
    straight.map(|two| around(two.iter().map(|point| (point.x, point.y)))).collect()
}

/// What is wrong with the words of a drawing.
fn faults(drawing: &Drawing) -> Vec<String> {
    let sheet = Area { x: 0.0, y: 0.0, width: drawing.width, height: drawing.height };
    let shapes = flat(&drawing.shapes);
    let mut texts: Vec<(usize, &Text, Area)> = Vec::new();
    let mut boxes: Vec<(usize, Area)> = Vec::new();
    let mut strokes: Vec<(usize, Area)> = Vec::new();
    for (place, shape) in shapes.iter().enumerate() {
        match shape {
            Shape::Text(text) => texts.push((place, text, extent(text, &*MEASURE))),
            Shape::Outline(outline) if is_box(outline) => {
                boxes.push((place, around(outline.points().map(|point| (point.x, point.y)))));
            }
            Shape::Outline(outline) => {
                strokes.extend(lines(outline).into_iter().map(|line| (place, line)));
            }
            Shape::Linked(_) => {}
        }
    }
    let mut faults = Vec::new();
    for (index, (place, text, area)) in texts.iter().enumerate() {
        let words = &text.words;
        if !holds(&sheet, area) {
            faults.push(format!("«{words}» leaves the sheet: {area:?}"));
        }
        let over = texts[index + 1..].iter().filter(|(_, _, other)| overlap(area, other));
        faults.extend(over.map(|(_, other, _)| format!("«{words}» is over «{}»", other.words)));
        let crossed = boxes.iter().filter(|(_, found)| reaches(area, found) && !holds(found, area));
        faults.extend(
            crossed.map(|(_, found)| format!("«{words}» leaves its box: {area:?} in {found:?}")),
        );
        // A box that is drawn over a line hides it.
        let hidden = |line: usize| {
            boxes.iter().any(|(above, found)| (line..*place).contains(above) && holds(found, area))
        };
        let through = strokes.iter().filter(|(line, found)| overlap(area, found) && !hidden(*line));
        faults.extend(through.map(|(_, line)| format!("a line goes through «{words}»: {line:?}")));
    }
    let cut = drawing.cuts.iter().flat_map(|cut| {
        texts.iter().filter(move |(_, _, area)| area.y < *cut && *cut < area.bottom())
    });
    faults.extend(cut.map(|(_, text, _)| format!("«{}» is cut", text.words)));
    faults
}

#[track_caller]
fn is_legible(figure: &Figure, room: Room) {
    let drawings = lay_out(figure, room, &*MEASURE);
    assert!(!drawings.is_empty());
    for drawing in drawings {
        let faults = faults(&drawing);
        assert!(faults.is_empty(), "{faults:#?}");
        let (shapes, height) = drawing.head.clone();
        let head = Drawing { shapes, height, cuts: Vec::new(), ..drawing };
        let faults = self::faults(&head);
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

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

/// Words as a handbook has them, and some that no column holds.
fn words(most: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[а-яё]{1,12}",
        1 => "[а-яё]{15,34}",
        1 => "[A-Z]{2,40}",
        1 => Just("производственно-диспетчерский".to_owned()),
        1 => Just("15\u{a0}рабочих\u{a0}дней".to_owned()),
    ];
    prop::collection::vec(word, 1..=most).prop_map(|words| words.join(" "))
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

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_process_of_any_words_is_legible(figure in process()) {
        is_legible(&figure, ROOM);
        is_legible(&figure, PAGED);
        is_legible(&figure, Room { width: 60.0, ..ROOM });
    }

    #[test]
    fn a_timeline_of_any_words_is_legible(figure in timeline()) {
        is_legible(&figure, ROOM);
        is_legible(&figure, PAGED);
    }

    #[test]
    fn a_radar_of_any_words_is_legible(
        titles in prop::collection::vec(words(9), 3..=10),
        scores in prop::collection::vec(prop::option::of(0..=3_u8), 1..=10),
    ) {
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        is_legible(&radar(&titles, &scores), ROOM);
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
fn a_figure_of_nothing_does_no_harm() {
    for room in [ROOM, PAGED, Room { width: 0.0, height: 0.0, page: 0.0, ..ROOM }] {
        is_legible(&radar(&[], &[None]), room);
        is_legible(&radar(&["Один", "Два"], &[None]), room);
        let process = ProcessMap {
            title: String::new(),
            description: String::new(),
            words: some_words(),
            trigger: None,
            result: None,
            stages: Vec::new(),
        };
        is_legible(&Figure::Process(process), room);
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
