/// How a ticket fares, in the words of the ticket wire.
package enum DeskStatus: String, CaseIterable, Sendable {
  case received
  case inProgress = "in_progress"
  case waiting
  case solved
  case closed
}
