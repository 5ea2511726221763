import DialogModel

/// What can become known on some way through a dialog.
struct Fillable {
  private let slots: Set<ID<Slot>>
  private let checksHealth: Bool
  private let offersHelp: Bool

  /// Looks at the steps that people reach, or at every line where the way through is broken anyhow.
  init(_ dialog: Dialog, evenUnreached: Bool) {
    var slots: Set<ID<Slot>> = []
    var listens = false
    var checksHealth = false
    var offersHelp = false
    let steps = evenUnreached ? dialog.steps : dialog.reachableSteps.map { dialog[$0] }
    for step in steps {
      for line in evenUnreached ? step.lines[...] : step.livingLines {
        switch line.act {
        case .ask(let asked): slots.formUnion(asked)
        case .set(let slot, _): slots.insert(slot)
        case .listen(let slot):
          slots.insert(slot)
          listens = true
        case .checkHealth: checksHealth = true
        case .suggest: offersHelp = true
        case .say, .propose, .file, .visit, .go, .comeBack, .person, .end: continue
        }
      }
    }
    if listens { slots.formUnion(dialog.slots.indices.map { ID($0) }.filter { !dialog[$0].kind.isFreeText }) }
    self.slots = slots
    self.checksHealth = checksHealth
    self.offersHelp = offersHelp
  }

  func contains(_ fact: Fact) -> Bool {
    switch fact {
    case .slot(let id), .column(let id, _): slots.contains(id)
    case .builtIn(let fact) where fact.isAboutHealth: checksHealth
    case .builtIn(.selfHelp): offersHelp
    case .builtIn, .decision, .given: true
    }
  }
}

extension SlotKind {
  /// Free text is only ever taken where it was asked for.
  fileprivate var isFreeText: Bool {
    if case .text = self { true } else { false }
  }
}
