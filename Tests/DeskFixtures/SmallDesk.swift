/// A dialog with one of everything, in English.
package enum SmallDesk {
  /// Its files, as `DialogFixture` reads them.
  package static let text = """
    dialog "desk" start="hello" {
        languages "en"
        unclear 1 then="unknown"
        invalid 1 then="person"
        silence 1 every="3m" then="wait"
    }
    cue "stopped"
    slot "trouble" { choice from="troubles" }
    slot "room" { code "[1-9][0-9]{2}" }
    slot "usable" { yes-no; when "trouble.team" "house" }
    slot "guests" { number min=1 max=9; optional }
    slot "mail" { email; confirm; privacy "P2"; optional }
    slot "note" { text max=200; optional; privacy "P2" }
    catalog "troubles" {
        columns "team"
        item "wifi" team="network" service="net"
        item "secret" team="house" hidden=#true
        item "heating" team="house"
        item "heater" team="house"
    }
    service "net" { known-as "Net" }
    step "hello" {
        say "welcome"
        ask "trouble"
        go "help" { when "trouble" "wifi" }
        go "details"
    }
    step "help" {
        check-health of="trouble"
        suggest "rejoin" "restart" most=2
        go "solved" { when "self-help" "solved" }
        go "details"
    }
    step "solved" { say "glad"; end "self_help" }
    step "details" {
        ask "room" "usable" "guests" "mail" "note"
        propose "urgency"
        visit "farewell"
        file
        say "filed"
        end "ticket"
    }
    step "farewell" { say "almost"; return }
    decide "urgency" {
        choose "now" because="stuck" { when "usable" "no" }
        choose "now" because="dead" { when "note" mentions="stopped" }
        choose "later" because="rest"
    }
    respond within="15m" { when "urgency" "now" }
    respond within="2h"
    article "restart" { when "trouble" "wifi"; link "https://example.com/restart" }
    article "rejoin" { when "trouble" "wifi" }
    ticket prefix="dsk1" schema="desk/1" {
        put "room" from="room"
        put "trouble.kind" from="trouble"
        put "trouble.usable" from="usable"
        put "guests" from="guests"
        put "mail" from="mail"
        put "note" from="note"
        put "urgency" from="urgency"
        put "title" text="headline"
        add "flags" value="no-note" { unless "note" }
    }
    //- texts/en.kdl
    language "en"
    say "welcome" "Welcome."
    say "glad" "Glad."
    say "almost" "Almost done."
    say "filed" "Filed: {urgency}, {response}."
    say "headline" "Room {room}: {trouble}"
    question "trouble" { label "Trouble"; ask "What is it?"; why "So that the right person comes." }
    question "room" { label "Room"; ask "Which room?"; invalid "No room {answer}."; why "To find you." }
    question "usable" { label "Usable"; ask "Can you use it?"; why "It decides the urgency." }
    question "guests" { label "Guests"; ask "How many are you?"; why "For the beds." }
    question "mail" { label "Mail"; ask "Which address?"; why "To write to you." }
    question "note" { label "Note"; ask "Anything else?"; why "It helps." }
    catalog "troubles" {
        item "wifi" "Wi-Fi" { also "internet" }
        item "secret" "Ghost"
        item "heating" "Heating"
        item "heater" "Heater"
    }
    cue "stopped" "stopped" "dead"
    decision "urgency" {
        label "Urgency"; choose "now" "at once"; choose "later" "later"
        because "stuck" "you cannot stay"; because "dead" "it has stopped"; because "rest" "it can wait"
    }
    article "restart" "Restart it" { step "Pull the plug."; step "Count to ten." }
    article "rejoin" "Join again" { step "Forget the network." }
    """

  /// What somebody types who has the heating mended, up to the yes to the summary.
  package static let heating = [
    "heating", "101", "no", "why", "3", "ana@example.com", "yes", "it stopped at noon", "yes", "yes",
  ]

  /// What somebody types whose network is looked up first, and who takes something back.
  package static let network = [
    "internet", "no", "no", "101", "actually 102", "back", "103", "skip", "skip", "skip", "no", "now", "yes",
  ]
}
