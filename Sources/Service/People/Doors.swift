package import LineServer
import Synchronization

/// All doors of a server: people come in by the first ones, bridges by the others.
package struct Doors: LineHouse {
  private var people: HumanHouse
  private var bridges: BridgeHouse
  private let peoplesDoors: Int
  private let outbox: GuestOutbox
  private let reread: (@Sendable () -> Void)?

  init(
    people: HumanHouse, at peoplesDoors: Int, bridges: BridgeHouse, outbox: GuestOutbox,
    reread: (@Sendable () -> Void)?
  ) {
    (self.people, self.bridges, self.peoplesDoors) = (people, bridges, peoplesDoors)
    (self.outbox, self.reread) = (outbox, reread)
  }

  /// Lets whoever receives at that door say the first word.
  package mutating func greet(_ guest: Guest, at listener: Int, in hall: inout Hall) {
    if listener < peoplesDoors {
      people.greet(guest, at: listener, in: &hall)
    } else {
      bridges.greet(guest, at: listener - peoplesDoors, in: &hall)
    }
  }

  /// Passes on what somebody has sent.
  package mutating func hear(_ guest: Guest, _ bytes: ArraySlice<UInt8>, in hall: inout Hall) {
    if bridges.isHere(guest) {
      bridges.hear(guest, bytes, in: &hall)
    } else {
      people.hear(guest, bytes, in: &hall)
    }
  }

  /// Passes on that somebody sends no more.
  package mutating func hearEnd(of guest: Guest, in hall: inout Hall) {
    if bridges.isHere(guest) { bridges.hearEnd(of: guest, in: &hall) } else { people.hearEnd(of: guest, in: &hall) }
  }

  /// Lets time pass for somebody.
  package mutating func wake(_ guest: Guest, in hall: inout Hall) {
    if bridges.isHere(guest) { bridges.wake(guest, in: &hall) } else { people.wake(guest, in: &hall) }
  }

  /// Passes on that somebody is gone.
  package mutating func miss(_ guest: Guest, in hall: inout Hall) {
    if bridges.isHere(guest) { bridges.miss(guest) } else { people.miss(guest, in: &hall) }
  }

  /// Passes on what the desk has said.
  package mutating func answerBell(in hall: inout Hall) {
    outbox.alarm.quiet()
    if let (people, bridges) = outbox.takeReceptions() {
      self.people.receive(by: people)
      self.bridges.receive(by: bridges)
    }
    for delivery in outbox.takeAll() {
      if let news = delivery.bridge {
        bridges.pass(news, to: Guest(number: delivery.connection & ~HumanHouse.mark), in: &hall)
      } else {
        people.pass(delivery, in: &hall)
      }
    }
  }

  /// Has the dialogs read anew, by somebody who may take their time.
  package mutating func reload(in hall: inout Hall) { reread?() }

  /// Lets everybody finish what they wait for.
  package mutating func drain(in hall: inout Hall) {
    people.drain(in: &hall)
    bridges.drain(in: &hall)
  }

  /// Whether nothing more can be promised.
  package var mustEnd: Bool { people.mustEnd }

  /// Says why somebody cannot come in, as whoever comes by that door understands it.
  package mutating func refusal(_ reason: HallRefusal, at listener: Int) -> [UInt8] {
    listener < peoplesDoors ? people.refusal(reason, at: listener) : bridges.refusal(reason)
  }
}
