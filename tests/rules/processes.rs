//! Processes: who acts, who goes on, how long it takes, and what happens to a call that nobody took.

use crate::harness::check;

/// A process with a failure point in its first stage.
fn process(fields: &str, stages: [&str; 3]) -> String {
    let [one, two, three] = stages;
    format!(
        "--- processes/a.yaml\n# …\ntitle: А\n{fields}\nstages:\n  - {{name: Раз, failure_points: [{{what: а, loss: б}}], {one}}}\n  - {{name: Два, {two}}}\n  - {{name: Три, {three}}}\n"
    )
}

fn timed(total: &str, times: [&str; 3]) -> String {
    let stages = times.map(|time| format!("actor: operator, {time}"));
    process(&format!("total: {total}"), [&stages[0], &stages[1], &stages[2]])
}

const ACTORS: [&str; 3] = ["actor: operator", "actor: operator", "actor: client"];

#[test]
fn the_customer_is_an_actor() {
    check(&process("", ["actor: client", "actor: client", "actor: client"]), &[]);
}

#[test]
fn a_stage_without_an_actor_is_told_at_its_name() {
    let whole = "action: а, customer: б";
    let tree = process("trigger: а\nresult: б", [whole, whole, whole]).replace("# …\n", "");
    check(
        &tree,
        &["stage-without-actor: Раз", "stage-without-actor: Два", "stage-without-actor: Три"],
    );
    check(&tree.replace("title: А", "title: А\nstatus: retired"), &[]);
}

#[test]
fn a_handover_is_told_once_and_not_as_an_unknown_role_too() {
    let to = |role: &str| {
        process("", [&format!("actor: operator, handover: {role}"), ACTORS[1], ACTORS[2]])
    };
    check(&to("shift-leed"), &["handover-to-nobody: shift-leed"]);
    check(&to("shift-lead"), &[]);
    check(&to("client"), &[]);
    check(&process("", ["actor: operater", ACTORS[1], ACTORS[2]]), &["unknown-role: operater"]);
}

#[test]
fn an_internal_process_loses_no_customers() {
    let bare = |fields: &str| {
        let stage = "actor: operator, action: а, customer: б";
        format!(
            "--- processes/a.yaml\ntitle: А\ntrigger: а\nresult: б\n{fields}stages:\n  - {{name: Раз, {stage}}}\n  - {{name: Два, {stage}}}\n  - {{name: Три, {stage}}}\n"
        )
    };
    check(&bare(""), &["process-without-failure-point: А"]);
    check(&bare("customer_visible: true\n"), &["process-without-failure-point: А"]);
    check(&bare("customer_visible: false\n"), &[]);
}

#[test]
fn stages_add_up_in_whatever_unit() {
    let minutes = ["time: 30 min", "time: 20 min", "time: 600 s"];
    check(&timed("1 h", minutes), &[]);
    check(&timed("59 min", minutes), &["stages-exceed-promise: 59 min"]);
    check(&timed("1 calendar-day", ["time: 20 h", "time: 4 h", "time: 1 min"]), &[]);
    check(
        &timed("1 calendar-day", ["time: 20 h", "time: 28 h", "time: 1 min"]),
        &["stages-exceed-promise: 1 calendar-day"],
    );
}

#[test]
fn stages_that_go_on_together_count_by_the_longest() {
    let beside = "time: 3 h, parallel: true";
    check(&timed("3 h", ["time: 2 h", beside, beside]), &[]);
    check(&timed("4 h", ["time: 2 h", beside, "time: 1 h"]), &[]);
    check(&timed("3 h", ["time: 2 h", beside, "time: 1 h"]), &["stages-exceed-promise: 3 h"]);
    // What has no time does not part those that go on together.
    check(&timed("3 h", ["time: 3 h", "parallel: true", beside]), &[]);
    // The first stage goes on beside nothing.
    check(&timed("3 h", [beside, "time: 1 s", "customer: а"]), &["stages-exceed-promise: 3 h"]);
}

#[test]
fn days_are_counted_at_their_worst_and_alike() {
    let days = ["time: 3 working-day", "time: 2 working-day", "time: 1 working-day"];
    check(&timed("6 working-day", days), &[]);
    check(&timed("10 calendar-day", days), &[]);
    check(&timed("9 calendar-day", days), &["stages-exceed-promise: 9 calendar-day"]);
    check(&timed("5 working-day", days), &["stages-exceed-promise: 5 working-day"]);
    // The hours of a day have room in it.
    check(&timed("1 working-day", ["time: 6 h", "time: 5 h", "time: 20 min"]), &[]);
    check(&timed("1 month", ["time: 30 calendar-day", "time: 1 calendar-day", "time: 1 h"]), &[]);
}

#[test]
fn without_times_or_a_promise_nothing_is_added_up() {
    check(&timed("1 s", ["customer: а", "customer: а", "customer: а"]), &[]);
    check(&process("", ["actor: operator, time: 9 month", ACTORS[1], ACTORS[2]]), &[]);
}

/// A stage in a channel, in a company that serves by chat, of which no profile speaks.
fn touch(channel: &str) -> String {
    let chat = "--- svod.yaml\n# …\ntitle: А\nchannels:\n  it: {type: chat, address: на сайте, owner: operator, hours: 24/7, thresholds: [{metric: queue, op: '<=', value: 1, unit: min}]}\n";
    let stages =
        process("", [&format!("actor: operator, channel: {channel}"), ACTORS[1], ACTORS[2]]);
    format!("{chat}{stages}")
}

#[test]
fn a_channel_is_spoken_of_by_its_standard_its_section_its_folder_or_a_script() {
    let standard =
        "# Стандарт\n\nОтвечаем коротко, по делу и без канцелярита, один вопрос — один ответ.\n";
    check(&touch("it"), &["touchpoint-without-section: it"]);
    for path in ["standards/it.md", "standards/it/short.md"] {
        check(&format!("--- {path}\n{standard}{}", touch("it")), &[]);
    }
    let section =
        "--- standards/all.md\n# Общее\n\n## Чат\n\nОтвечаем коротко, по делу и без канцелярита.\n";
    check(&format!("{section}{}", touch("it")), &[]);
    let keyed =
        format!("--- standards/short.md\n---\ntitle: Коротко\nchannel: it\n---\n{standard}");
    check(&format!("{keyed}{}", touch("it")), &[]);
    check(&touch("fax"), &["unknown-channel: fax"]);
}

#[test]
fn a_section_that_a_profile_misses_is_told_by_the_profile_alone() {
    let tree = process("", ["actor: operator, channel: email", ACTORS[1], ACTORS[2]]);
    check(&tree, &[]);
}

#[test]
fn a_channel_is_told_once_however_many_stages_are_in_it() {
    let again =
        touch("it").replace("name: Два, actor: operator", "name: Два, channel: it, actor: client");
    check(&again, &["touchpoint-without-section: it"]);
}

fn order(trigger: &str, recovery: &str) -> String {
    process(
        &format!("trigger: {trigger}\nearns: true"),
        [&format!("actor: operator, customer: \"{recovery}\""), ACTORS[1], ACTORS[2]],
    )
}

const MISSED: &str = "missed-call-without-callback";

#[test]
fn orders_by_telephone_need_a_time_to_call_back() {
    check(&order("покупатель звонит", "слышит ответ"), &[MISSED]);
    check(&order("покупатель звонит", "перезваниваем, как только сможем"), &[MISSED]);
    check(&order("покупатель звонит", "перезваниваем не позже 30 минут"), &[]);
    check(&order("покупатель звонит", "на пропущенный вызов отвечаем за час"), &[]);
}

#[test]
fn a_threshold_answers_for_missed_calls() {
    let norm = "--- standards/back.yaml\n# …\ntitle: А\nchannel: phone\nwhy: а\ncheck: а\ngood: [а]\nthreshold: {metric: callback, op: '<=', value: 30, unit: min}\n";
    check(&format!("{norm}{}", order("покупатель звонит", "слышит ответ")), &[]);
}

#[test]
fn orders_that_come_in_writing_and_processes_that_do_not_earn_miss_no_call() {
    check(&order("покупатель кладёт товар в корзину", "видит сумму"), &[]);
    let free = order("покупатель звонит", "слышит ответ").replace("earns: true", "earns: false");
    check(&free, &[]);
    let deaf = "--- svod.yaml\n# …\ntitle: А\nchannels:\n  email: {type: email, address: care@dom.example, owner: operator, hours: 24/7, thresholds: [{metric: first-reply, op: '<=', value: 4, unit: h, clock: business}]}\n";
    check(&format!("{deaf}{}", order("покупатель звонит", "слышит ответ")), &[]);
}

#[test]
fn waste_with_an_action_is_no_finding() {
    let waste = |fields: &str| process(&format!("waste: [{{what: Два письма{fields}}}]"), ACTORS);
    check(&waste(", action: одно письмо"), &[]);
    check(&waste(""), &["waste-without-action: Два письма"]);
    check(&waste(", action: ''"), &["waste-without-action: Два письма"]);
}
