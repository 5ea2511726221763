package import DialogModel

/// A way to a store: this process holds it, or another one does.
package struct Reach {
  /// Serves this process.
  package let line: DeskLine
  /// Nil where somebody else holds the store.
  package let instance: Instance?

  /// Joins whoever holds the store, or opens it.
  ///
  /// It waits a while for somebody who is about to let go of it, and longer where this process `wasServed` and others
  /// may be opening the store in the place of whoever is gone.
  package static func open(
    _ place: Instance.Place, dialogs: [Dialog], as program: String, listens: Bool,
    wasServed: Bool = false, lookUp: LookUp.Way? = nil
  ) throws(StoreTrouble) -> Reach {
    guard case .folder(let folder) = place else {
      let (instance, line) = try Instance.open(place, dialogs: dialogs, as: program, listens: false, lookUp: lookUp)
      return Reach(line: line, instance: instance)
    }
    _ = try StoreFolder.look(at: folder)
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: wasServed ? Limits.successionPatience : Limits.lockPatience)
    while true {
      do throws(StoreTrouble) {
        if let line = try DeskLine.knock(at: folder, as: program) { return Reach(line: line, instance: nil) }
        let (instance, line) = try Instance.open(place, dialogs: dialogs, as: program, listens: listens, lookUp: lookUp)
        return Reach(line: line, instance: instance)
      } catch {
        guard case .held = error, clock.now < deadline else { throw error }
      }
      StoreFolder.pause(milliseconds: Limits.lockPauseInMilliseconds)
    }
  }
}
