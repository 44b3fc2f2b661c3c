//! The table itself: name, kind, request and response of every call.
//!
//! From it come the dispatch, the TypeScript types and `tafelstuk calls`.

use crate::app::App;
use crate::jobs::Job;
use crate::types::Shape;
use crate::{
    archive, attach, calendar, confirmation, delivery, diagnosis, dispatch, files, handbook, installed,
    intake, outline, pack, pages, people, pictures, projection, requests, returned, review, safety, script,
    search, session, whole_store, word, writer,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::sync::LazyLock;
use tafelstuk_core::db::Read;
use tafelstuk_core::history::{Kind as Undo, Write};
use tafelstuk_core::review as laid;
use tafelstuk_core::{
    agenda, board, challenge, decision, follow_up, meeting, minutes, paper, paper_request, topic, views,
    writer as writing, written_round,
};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// What a call gives back.
#[derive(Clone, Debug)]
pub enum Answer {
    /// JSON, written down.
    Json(String),
    /// The contents of a file, for a reader of pages.
    Bytes(Vec<u8>),
}

/// What sort of call it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// About the store as a whole; works while it is closed.
    Session,
    /// One snapshot is read.
    Read,
    /// One transaction, one logged change, one "changed" event.
    Write,
    /// Reads one snapshot, reports progress, can be cancelled, ends in at most one write.
    Job,
}

/// One line of the table.
pub struct Call {
    pub name: &'static str,
    pub kind: Kind,
    /// Whether a write can be undone.
    pub undo: Option<Undo>,
    pub(crate) run: Run,
    pub(crate) request: Shape,
    pub(crate) response: Shape,
}

type SessionFn = Box<dyn Fn(&App, Value) -> Result<Answer> + Send + Sync>;
type ReadFn = Box<dyn Fn(&Read<'_>, Value) -> Result<String> + Send + Sync>;
type WriteFn = Box<dyn Fn(&mut Write<'_>, Value) -> Result<String> + Send + Sync>;
type JobFn = Box<dyn Fn(&App, &Job, Value) -> Result<String> + Send + Sync>;

pub(crate) enum Run {
    Session(SessionFn),
    Read(ReadFn),
    Write(WriteFn),
    Job(JobFn),
}

/// All calls, by name.
pub fn calls() -> &'static [Call] {
    static TABLE: LazyLock<Vec<Call>> = LazyLock::new(|| {
        let mut table = table();
        table.sort_by_key(|call| call.name);
        table
    });
    &TABLE
}

/// The call of that name.
pub(crate) fn find(name: &str) -> Result<&'static Call> {
    let calls = calls();
    let at = calls.binary_search_by_key(&name, |call| call.name);
    at.map(|at| &calls[at]).map_err(|_| Error::UnknownCall { name: name.into() })
}

fn table() -> Vec<Call> {
    vec![
        session("app.hello", session::hello),
        session("app.installed", installed::installed),
        session("store.status", session::status),
        session("store.create", session::create),
        session("store.unlock", session::unlock),
        session("store.close", session::close),
        session("store.set_password", session::set_password),
        session("store.backup_folder", safety::backup_folder),
        session("job.cancel", files::cancel),
        bytes("product.read", files::read_product),
        job("store.backup", safety::backup),
        job("store.restore", safety::restore),
        job("store.try_backup", safety::try_backup),
        job("store.verify", safety::verify),
        job("store.export", whole_store::export),
        job("store.import", whole_store::import),
        job("store.recovery_sheet", safety::recovery_sheet),
        read("board.list", board::calls::list),
        read("board.get", board::calls::get),
        write("board.add", Undo::Undoable, board::calls::add),
        write("board.edit", Undo::Undoable, board::calls::edit),
        write("board.add_partner", Undo::Undoable, board::calls::add_partner),
        write("board.add_member", Undo::Undoable, board::calls::add_member),
        write("board.add_seat", Undo::Undoable, board::calls::add_seat),
        write("board.add_standing", Undo::Undoable, board::calls::add_standing),
        write("board.set_place", Undo::Undoable, board::edits::set_place),
        write("board.set_confirmed_by", Undo::Undoable, decision::home::set_confirmed_by),
        write("board.set_separators", Undo::Undoable, board::edits::set_separators),
        write("board.set_cycle", Undo::Undoable, board::edits::set_cycle),
        write("board.set_logo", Undo::Undoable, board::edits::set_logo),
        write("board.remove", Undo::Undoable, board::edits::remove),
        write("board.edit_partner", Undo::Undoable, board::edits::edit_partner),
        write("board.remove_partner", Undo::Undoable, board::edits::remove_partner),
        write("board.edit_member", Undo::Undoable, board::edits::edit_member),
        write("board.remove_member", Undo::Undoable, board::edits::remove_member),
        write("board.edit_seat", Undo::Undoable, board::edits::edit_seat),
        write("board.remove_seat", Undo::Undoable, board::edits::remove_seat),
        write("board.edit_standing", Undo::Undoable, board::edits::edit_standing),
        write("board.move_standing", Undo::Undoable, board::edits::move_standing),
        write("board.remove_standing", Undo::Undoable, board::edits::remove_standing),
        write("board.take_people", Undo::Undoable, board::people::take_people),
        read("board.learned", board::learned::learned),
        write("board.forget", Undo::Undoable, board::learned::forget),
        job("board.read_people", people::read),
        job("board.take_logo", people::take_logo),
        job("board.logo", people::logo),
        read("topic.list", views::topics::list),
        read("topic.get", views::topics::get),
        read("topic.route", views::topic_route::route),
        write("topic.add", Undo::Undoable, topic::calls::add),
        write("topic.edit", Undo::Undoable, topic::calls::edit),
        read("paper.list", views::papers::list),
        read("paper.get", views::papers::get),
        read("paper.points", views::lists::all_points),
        read("paper.steps", views::lists::all_steps),
        read("paper.version", paper::calls::versions::version),
        read("paper.compare", paper::calls::versions::compare),
        read("paper.checks", views::checks::checks),
        read("paper.template", paper::calls::templates::template),
        read("paper.verbs", paper::words::verbs),
        read("paper.read_points", paper::words::read_points),
        read("paper.read_heading", paper::words::read_heading),
        read("paper.read_period", paper::words::read_period),
        write("paper.add", Undo::Undoable, paper::calls::add),
        write("paper.edit", Undo::Undoable, paper::calls::edit),
        write("paper.remove", Undo::Undoable, paper::calls::remove),
        write("paper.add_section", Undo::Undoable, paper::calls::add_section),
        write("paper.save_section", Undo::Undoable, paper::calls::save_section),
        write("paper.move_section", Undo::Undoable, paper::calls::move_section),
        write("paper.remove_section", Undo::Undoable, paper::calls::remove_section),
        write("paper.edit_attachment", Undo::Undoable, paper::calls::attachments::edit),
        write("paper.move_attachment", Undo::Undoable, paper::calls::attachments::move_to),
        write("paper.remove_attachment", Undo::Undoable, paper::calls::attachments::remove),
        read("paper.past_files", paper::calls::attachments::past_files),
        write("paper.issue", Undo::Final, paper::calls::versions::issue),
        write("paper.restore", Undo::Undoable, paper::calls::versions::restore),
        write("paper.hand_on", Undo::Undoable, paper::calls::states::hand_on),
        write("paper.typeset", Undo::Undoable, paper::calls::states::typeset),
        write("paper.mend", Undo::Undoable, paper::calls::checks::mend),
        write("paper.put_aside", Undo::Undoable, paper::calls::checks::put_aside),
        write("paper.take_up", Undo::Undoable, paper::calls::checks::take_up),
        write("paper.set_template", Undo::Undoable, paper::calls::templates::set_template),
        write("paper.reset_template", Undo::Undoable, paper::calls::templates::reset_template),
        job("paper.attach", attach::attach),
        job("paper.replace_attachment", attach::replace),
        job("paper.open_attachment", attach::open),
        job("paper.pages", pages::pages),
        job("paper.page", pages::page),
        job("paper.add_picture", pictures::add),
        job("paper.open_picture", pictures::open),
        job("paper.word", word::word),
        job("paper.read_returned", returned::read_returned),
        job("paper.accept_returned", returned::accept_returned),
        job("paper.wordings", word::wordings),
        job("paper.change_sheet", word::change_sheet),
        read("meeting.list", views::meetings::list),
        read("meeting.get", views::meetings::get),
        read("meeting.of_item", views::meetings::of_item),
        write("meeting.add", Undo::Undoable, agenda::calls::add_meeting),
        write("meeting.edit", Undo::Undoable, agenda::calls::edit_meeting),
        read("meeting.year", meeting::planning::year),
        read("meeting.propose", meeting::planning::propose),
        read("meeting.cycle", views::meetings::cycle),
        read("meeting.days_off", meeting::days_off::list),
        write("meeting.plan", Undo::Undoable, agenda::plan::plan),
        write("meeting.set_cycle_day", Undo::Undoable, meeting::cycle::set_day),
        write("meeting.add_day_off", Undo::Undoable, meeting::days_off::add),
        write("meeting.edit_day_off", Undo::Undoable, meeting::days_off::edit),
        write("meeting.remove_day_off", Undo::Undoable, meeting::days_off::remove),
        read("meeting.term_agenda", views::term_agenda::term_agenda),
        job("meeting.print_term_agenda", crate::term_agenda::print),
        job("meeting.calendar", calendar::make),
        write("agenda.cancel_meeting", Undo::Undoable, agenda::moving::cancel_meeting),
        read("agenda.get", views::agenda::agenda),
        read("agenda.sent", agenda::sending::sent),
        read("agenda.ready", views::ready::ready),
        read("agenda.numbering", agenda::numbering::example),
        write("agenda.set_numbering", Undo::Undoable, agenda::numbering::set),
        read("dispatch.get", tafelstuk_core::pack::dispatch::get),
        write("dispatch.choose", Undo::Undoable, tafelstuk_core::pack::dispatch::choose),
        write("dispatch.save_message", Undo::Undoable, tafelstuk_core::pack::dispatch::save_message),
        write("dispatch.freeze", Undo::Final, tafelstuk_core::pack::dispatch::freeze),
        write("dispatch.confirm", Undo::Final, tafelstuk_core::pack::dispatch::confirm),
        job("dispatch.prepare", dispatch::prepare),
        job("dispatch.file", dispatch::file),
        job("dispatch.message", dispatch::message),
        job("dispatch.text", dispatch::drafted),
        job("dispatch.save_all", dispatch::save_all),
        read("agenda.script", views::script::script),
        job("agenda.print_script", script::print),
        read("agenda.offers", views::offers::offers),
        read("agenda.assignments", views::assignments::list),
        write("agenda.send", Undo::Final, agenda::sending::send),
        write("agenda.take_up", Undo::Undoable, agenda::carry::take_up),
        write("agenda.set_outcome", Undo::Undoable, decision::calls::set_item_outcome),
        write("agenda.ask", Undo::Undoable, agenda::assignment::ask),
        write("agenda.advise", Undo::Undoable, agenda::assignment::advise),
        write("agenda.withdraw", Undo::Undoable, agenda::assignment::withdraw),
        write("agenda.save_script", Undo::Undoable, agenda::script::save),
        write("agenda.move_to_meeting", Undo::Undoable, agenda::moving::move_to_meeting),
        write("agenda.add_item", Undo::Undoable, agenda::calls::add_item),
        write("agenda.edit_item", Undo::Undoable, agenda::calls::edit_item),
        write("agenda.move_item", Undo::Undoable, agenda::calls::move_item),
        write("agenda.remove_item", Undo::Undoable, agenda::calls::remove_item),
        write("agenda.add_paper", Undo::Undoable, agenda::calls::add_paper),
        write("agenda.place_paper", Undo::Undoable, agenda::calls::place_paper),
        write("agenda.unplace_paper", Undo::Undoable, agenda::calls::unplace_paper),
        read("decision.recording", views::record::record),
        read("decision.list", views::decisions::list),
        read("decision.years", views::decisions::years),
        read("decision.asked", views::decisions::asked),
        write("decision.attend", Undo::Undoable, decision::attendance::attend),
        write("decision.all_present", Undo::Undoable, decision::attendance::all_present),
        write("decision.record", Undo::Undoable, decision::calls::record),
        write("decision.add", Undo::Undoable, decision::calls::add),
        write("decision.edit", Undo::Undoable, decision::calls::edit),
        write("decision.remove", Undo::Undoable, decision::calls::remove),
        write("decision.move_item", Undo::Undoable, decision::order::move_item),
        read("decision.list_of", views::decision_list::get),
        read("decision.sent_list", views::decision_list::sent),
        write("decision.reword", Undo::Undoable, decision::list::reword),
        write("decision.agree", Undo::Undoable, decision::list::agree),
        write("decision.send", Undo::Final, follow_up::with_list::send_list),
        write("decision.adopt", Undo::Undoable, decision::list::adopt),
        job("decision.export_list", crate::decision_list::export),
        read("decision.confirmations", views::confirmations::matrix),
        job("decision.confirm", confirmation::confirm),
        job("decision.open_document", confirmation::open_document),
        read("decision.trace", views::trace::trace),
        job("decision.print_trace", crate::trace::print),
        job("decision.home_text", crate::partner::home_text),
        job("decision.draft_reminders", crate::partner::reminders),
        session("decision.show", projection::show),
        session("decision.shown", projection::shown),
        read("follow_up.list", views::follow_ups::list),
        read("follow_up.counts", views::follow_ups::counts),
        read("follow_up.get", views::follow_ups::get),
        read("follow_up.all", views::follow_ups::all),
        read("follow_up.timeline", views::timeline::timeline),
        read("follow_up.of_partner", views::partner_page::page),
        job("follow_up.print_partner", crate::partner::print),
        read("follow_up.read_line", follow_up::origin::read_line),
        write("follow_up.note", Undo::Undoable, follow_up::origin::note),
        write("follow_up.take_steps", Undo::Undoable, follow_up::origin::take_steps),
        write("follow_up.add", Undo::Undoable, follow_up::calls::add),
        write("follow_up.edit", Undo::Undoable, follow_up::calls::edit),
        write("follow_up.set_state", Undo::Undoable, follow_up::calls::set_state),
        write("follow_up.set_period", Undo::Undoable, follow_up::calls::set_period),
        job("follow_up.export", crate::follow_up::export),
        read("minutes.get", views::minutes::get),
        read("minutes.sent", views::minutes::went_out),
        write("minutes.write", Undo::Undoable, minutes::calls::write),
        write("minutes.agree", Undo::Undoable, minutes::calls::agree),
        write("minutes.send", Undo::Final, minutes::calls::send),
        write("minutes.remark", Undo::Undoable, minutes::calls::remark),
        write("minutes.remove_remark", Undo::Undoable, minutes::calls::remove_remark),
        write("minutes.adopt", Undo::Undoable, minutes::calls::adopt),
        job("minutes.export", crate::minutes::export),
        read("challenge.list", views::coverage::coverage),
        read("challenge.get", views::coverage::get),
        write("challenge.add", Undo::Undoable, challenge::calls::add),
        write("challenge.edit", Undo::Undoable, challenge::calls::edit),
        write("challenge.remove", Undo::Undoable, challenge::calls::remove),
        write("challenge.link", Undo::Undoable, challenge::calls::add_link),
        write("challenge.unlink", Undo::Undoable, challenge::calls::remove_link),
        job("challenge.print", crate::challenge::print),
        read("written_round.list", views::written_rounds::list),
        read("written_round.get", views::written_rounds::get),
        write("written_round.begin", Undo::Undoable, written_round::calls::begin),
        write("written_round.edit", Undo::Undoable, written_round::calls::edit_round),
        write("written_round.answer", Undo::Undoable, written_round::calls::answer),
        write("written_round.close", Undo::Undoable, written_round::calls::close),
        write("written_round.remove", Undo::Undoable, written_round::calls::remove),
        job("written_round.letter", crate::written_round::letter),
        read("paper_request.list", paper_request::calls::list),
        write("paper_request.set", Undo::Undoable, paper_request::calls::set),
        write("paper_request.fill", Undo::Undoable, paper_request::calls::fill),
        write("paper_request.mark", Undo::Undoable, paper_request::calls::mark),
        write("paper_request.remove", Undo::Undoable, paper_request::calls::remove),
        job("paper_request.draft", requests::draft),
        job("paper_request.outline", outline::outline),
        session("delivery.list", delivery::list),
        session("delivery.set_folder", delivery::set_folder),
        session("delivery.set_aside", delivery::set_aside),
        job("delivery.take", delivery::take),
        read("review.list", laid::view::list),
        read("review.get", laid::view::get),
        read("review.read_mail", laid::mailed::read_mail),
        write("review.begin", Undo::Undoable, laid::calls::begin),
        write("review.ask", Undo::Undoable, laid::calls::ask),
        write("review.ask_also", Undo::Undoable, laid::calls::ask_also),
        write("review.edit", Undo::Undoable, laid::calls::edit),
        job("review.remind", review::remind),
        job("review.record", review::record),
        write("review.withdraw", Undo::Compensated, laid::receiving::withdraw),
        write("review.handle", Undo::Undoable, laid::calls::handle),
        write("review.apply", Undo::Undoable, laid::calls::apply),
        read("review.beside", laid::beside::beside),
        write("review.settle", Undo::Undoable, laid::beside::settle),
        job("review.pack", review::pack),
        job("review.form", review::form),
        job("review.came", review::came),
        job("review.came_pages", review::came_pages),
        job("review.came_page", review::came_page),
        session("review.folder", review::folder),
        session("review.set_folder", review::set_folder),
        session("review.folder_file", review::folder_file),
        session("review.folder_aside", review::folder_aside),
        session("review.folder_put", review::folder_put),
        read("review.own_key", review::own_key),
        read("review.known_keys", laid::signers::known_keys),
        job("review.look", review::look),
        job("review.preview", review::preview),
        job("review.receive", review::receive),
        read("review.packages", laid::reader::packages),
        read("review.package", laid::reader::package),
        write("review.say", Undo::Undoable, laid::reader::say),
        write("review.unsay", Undo::Undoable, laid::reader::unsay),
        job("review.open", review::open),
        job("review.file", review::file),
        job("review.file_pages", review::file_pages),
        job("review.file_page", review::file_page),
        job("review.reply", review::reply),
        read("writer.of", writing::calls::of),
        job("writer.hand_over", writer::hand_over),
        job("writer.report", writer::report),
        job("writer.preview", writer::preview),
        job("writer.accept", writer::accept),
        job("writer.in_backup", writer::in_backup),
        job("writer.take_over", writer::take_over),
        read("archive.get", tafelstuk_core::archive::calls::get),
        job("archive.export", archive::export),
        read("archive.retention", tafelstuk_core::archive::retention::get),
        write("archive.set_retention", Undo::Undoable, tafelstuk_core::archive::retention::set),
        job("archive.destroy", archive::destroy),
        job("archive.clear_copies", archive::clear_copies),
        read("today.get", views::today::today),
        job("intake.read", intake::read),
        job("intake.look", intake::look),
        job("intake.page", pages::offered_page),
        job("agenda.take_in", intake::take_in),
        read("pack.list", tafelstuk_core::pack::calls::list),
        job("pack.build", pack::build),
        job("pack.open", pack::open),
        job("pack.save_copies", pack::save_copies),
        job("pack.publish", pack::publish),
        job("pack.print", pack::print),
        job("pack.unlock", pack::unlock),
        read("pack.remarks", tafelstuk_core::pack::calls::remarks),
        read("pack.accepted", tafelstuk_core::pack::calls::accepted),
        write("pack.accept_words", Undo::Undoable, tafelstuk_core::pack::accepted::accept),
        write("pack.withdraw_words", Undo::Undoable, tafelstuk_core::pack::accepted::withdraw),
        read("history.list", session::history),
        job("help.diagnose", diagnosis::diagnose),
        job("help.print", handbook::print),
        write("history.undo", Undo::Undo, |write, ask: session::Scope| write.undo(&ask.scope)),
        write("history.redo", Undo::Redo, |write, ask: session::Scope| write.redo(&ask.scope)),
        job("search.find", search::find),
        job("search.read_files", search::read_files),
    ]
}

fn session<Q, A>(name: &'static str, run: fn(&App, Q) -> Result<A>) -> Call
where
    Q: DeserializeOwned + TS + 'static,
    A: Serialize + TS + 'static,
{
    let run: SessionFn =
        Box::new(move |app, request| answer(run(app, asked(name, request)?)?).map(Answer::Json));
    call::<Q, A>(name, Kind::Session, None, Run::Session(run))
}

/// A session call whose answer is the contents of a file.
fn bytes<Q>(name: &'static str, run: fn(&App, Q) -> Result<Vec<u8>>) -> Call
where
    Q: DeserializeOwned + TS + 'static,
{
    let run: SessionFn = Box::new(move |app, request| run(app, asked(name, request)?).map(Answer::Bytes));
    Call { response: Shape::bytes(), ..call::<Q, ()>(name, Kind::Session, None, Run::Session(run)) }
}

fn read<Q, A>(name: &'static str, run: fn(&Read<'_>, Q) -> Result<A>) -> Call
where
    Q: DeserializeOwned + TS + 'static,
    A: Serialize + TS + 'static,
{
    let run: ReadFn = Box::new(move |read, request| answer(run(read, asked(name, request)?)?));
    call::<Q, A>(name, Kind::Read, None, Run::Read(run))
}

fn write<Q, A>(name: &'static str, undo: Undo, run: fn(&mut Write<'_>, Q) -> Result<A>) -> Call
where
    Q: DeserializeOwned + TS + 'static,
    A: Serialize + TS + 'static,
{
    let run: WriteFn = Box::new(move |write, request| answer(run(write, asked(name, request)?)?));
    call::<Q, A>(name, Kind::Write, Some(undo), Run::Write(run))
}

fn job<Q, A>(name: &'static str, run: fn(&App, &Job, Q) -> Result<A>) -> Call
where
    Q: DeserializeOwned + TS + 'static,
    A: Serialize + TS + 'static,
{
    let run: JobFn = Box::new(move |app, job, request| answer(run(app, job, asked(name, request)?)?));
    call::<Q, A>(name, Kind::Job, None, Run::Job(run))
}

fn call<Q: TS + 'static, A: TS + 'static>(
    name: &'static str,
    kind: Kind,
    undo: Option<Undo>,
    run: Run,
) -> Call {
    Call { name, kind, undo, run, request: Shape::of::<Q>(), response: Shape::of::<A>() }
}

fn asked<Q: DeserializeOwned>(name: &str, request: Value) -> Result<Q> {
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    serde_json::from_value(request)
        .map_err(|fault| Error::BadRequest { call: name.into(), detail: fault.to_string() })
}

fn answer(value: impl Serialize) -> Result<String> {
    serde_json::to_string(&value).map_err(|fault| Error::Io { detail: fault.to_string() })
}
