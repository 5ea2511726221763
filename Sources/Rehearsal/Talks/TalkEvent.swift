package import CivilTime
package import DialogModel
package import SourceText

/// Something that happens besides the customer's lines.
package enum TalkEvent: Equatable, Sendable {
  /// `! wait 3m`: nobody says anything for so long.
  case wait(TimeSpan)
  /// `! health SERVICE: known_issue`: the feeds report something new.
  case health(Placed<String>, HealthReport)
  /// `! desk status: in_progress text`: the escalation module tells how a ticket fares.
  case deskStatus(DeskStatus, text: String)
  /// `! file error.png https://files.example/1`: the customer attaches something.
  case file(FileReference)
  case disconnect
  case resume
  /// `! too long`: a line came that nobody could read to its end.
  case tooLong
}
