import HealthChecks
import Outside
import Service
import SourceText
import DialogModel
import Storage

/// Finds out how services fare, for all conversations of the store that this process holds.
final class HealthDesk: Sendable {
  private let prober: Prober
  private let services: [HealthService]

  /// Of services that dialogs share, the first dialog tells the names.
  init(_ sources: [HealthSource], for dialogs: [Dialog]) {
    prober = Prober(sources)
    services = dialogs.flatMap(\.services)
  }

  deinit { prober.end() }

  /// How a desk asks: the report comes from a thread of the prober, at once where the answer is known.
  var way: LookUp.Way {
    { [prober, services] wish, report in
      let names = services.first { $0.name.value == wish.service }?.knownAs ?? []
      let question = HealthQuestion(service: wish.service, knownAs: names, words: wish.words)
      prober.ask(question, within: wish.patience) { found in report(.health(wish.check, found)) }
    }
  }
}
