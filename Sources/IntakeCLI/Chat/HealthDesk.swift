import ConversationEngine
import DialogModel
import HealthChecks
import Outside
import SourceText

/// Looks up the health of services for one conversation, and takes the reports when they come.
final class HealthDesk: Sendable {
  private let prober: Prober
  private let services: [HealthService]
  private let inbox = Inbox<(check: EffectID, report: HealthReport)>()

  init(_ sources: [HealthSource], for dialog: Dialog) {
    prober = Prober(sources)
    services = dialog.services
  }

  deinit { prober.end() }

  /// Something can be read here while there are reports.
  var bell: CInt { inbox.bell }

  /// Asks, and waits for nobody; the report lies in the inbox, at once where it is known.
  func ask(_ check: EffectID, about service: String, within patience: Duration, words: String) {
    let names = services.first { $0.name.value == service }?.knownAs ?? []
    let question = HealthQuestion(service: service, knownAs: names, words: words)
    prober.ask(question, within: patience) { [inbox] report in inbox.put((check, report)) }
  }

  /// Takes what has come.
  func takeReports() -> [(check: EffectID, report: HealthReport)] { inbox.takeAll() }

  /// Waits for the next report; every question gets one within its patience.
  func waitForReport() { inbox.wait() }
}
