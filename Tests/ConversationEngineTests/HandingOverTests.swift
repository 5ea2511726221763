import ConversationEngine
import DialogFixtures
import DialogModel
import Storage
import StrictJSON
import Testing

@Suite struct `A ticket` {
  static let desk = """
    dialog "desk" start="hello" {
        languages "en"
        unclear 1 then="unknown"
        invalid 1 then="unknown"
        silence 1 every="3m" then="wait"
    }
    given "desk.phone" { optional }
    given "desk.plan" "large" { choice "small" "large" }
    slot "thing" { choice "lamp" "door"; optional }
    slot "stuck" { yes-no }
    decide "urgency" {
        choose "now" because="locked-out" { when "thing" "door"; when "stuck" "yes" }
        choose "later" because="rest"
    }
    step "hello" {
        say "call" { when "desk.phone" }
        say "large" { when "desk.plan" "large" }
        say "small" { when "desk.plan" "small" }
        ask "thing" "stuck"
        suggest "oil"
        propose "urgency"
        file
        end "ticket"
    }
    article "oil" { when "thing" "door" }
    ticket prefix="dsk1" schema="desk/1" {
        add "flags"
        add "flags" value="stuck" { when "stuck" "yes" }
        line "note" text="about"
        line "note" text="is-stuck" { when "stuck" "yes" }
        fingerprint "same" "thing" "stuck"
        put "proposed" from="urgency" tell="proposal"
        put "rule" from="urgency" tell="rule"
        put "because" from="urgency" tell="because"
        put "nearest" from="urgency" tell="nearest"
        add "offered" from="self-help" tell="offered"
        put "phone" from="desk.phone"
        put "plan" from="desk.plan"
    }
    //- texts/en.kdl
    language "en"
    say "call" "Call {desk.phone}."
    say "large" "A large plan."
    say "small" "A small plan."
    say "about" "It is about: {thing}."
    say "is-stuck" "It is stuck."
    question "thing" { label "Thing"; ask "What?"; why "So."; choice "lamp" "A lamp"; choice "door" "A door" }
    question "stuck" { label "Stuck"; ask "Stuck?"; why "So." }
    decision "urgency" {
        label "Urgency"
        choose "now" "now"
        choose "later" "later"
        because "locked-out" "nobody gets in"
        because "rest" "it can wait"
    }
    article "oil" "Oil it" { step "Oil it." }
    """

  private static func talk(_ lines: String..., phone: String? = nil) throws -> Talk {
    var dialog = try DialogFixture.dialog(desk)
    dialog.givens[0].value = phone
    var talk = Talk(dialog)
    talk.say(lines)
    return talk
  }

  @Test func `tells beside its answers what was proposed, why, and what would have changed it`() throws {
    let talk = try Self.talk("a door", "yes", "no", "no", "later", "yes")
    let fields = try #require(talk.filed.first?.fields)
    func value(at path: String) -> TicketDraft.Value? { fields.first { $0.path == [path] }?.value }
    #expect(value(at: "proposed") == .string("now"))
    #expect(value(at: "rule") == .string("locked-out"))
    #expect(value(at: "because") == .string("nobody gets in"))
    #expect(value(at: "nearest").map { "\($0)".contains("A lamp") } == true)
    #expect(value(at: "offered") == .string("oil"))
    #expect(value(at: "plan") == .string("large"))
    #expect(value(at: "phone") == nil)
  }

  @Test func `grows a text line by line, and keeps a list that stays empty`() throws {
    let stuck = try #require(try Self.talk("a door", "yes", "no", "yes", "yes").filed.first)
    #expect(stuck.fields.first { $0.path == ["note"] }?.value == .string("It is about: A door.\nIt is stuck."))
    #expect(stuck.json.object?["flags"]?.array?.count == 1)
    let loose = try #require(try Self.talk("a lamp", "no", "yes", "yes").filed.first)
    #expect(loose.fields.first { $0.path == ["note"] }?.value == .string("It is about: A lamp."))
    #expect(loose.json.object?["flags"]?.array?.isEmpty == true)
  }

  @Test func `has the same fingerprint for the same answers alone`() throws {
    func fingerprint(_ talk: Talk) -> TicketDraft.Value? {
      talk.filed.first?.fields.first { $0.path == ["same"] }?.value
    }
    let one = fingerprint(try Self.talk("a lamp", "no", "yes", "yes"))
    #expect(one == fingerprint(try Self.talk("1", "no", "yes", "yes")))
    #expect(one != fingerprint(try Self.talk("a lamp", "yes", "yes", "yes")))
    #expect(one.map { "\($0)".utf8.count } == #"string("")"#.utf8.count + 64)
  }

  @Test func `says nothing that needs a fact which nobody has written down`() throws {
    #expect(try Self.talk().keys == ["say.large", "ask.thing"])
    #expect(try Self.talk(phone: "555").keys == ["say.call", "say.large", "ask.thing"])
  }
}
