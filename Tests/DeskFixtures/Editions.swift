import ConversationEngine
import DialogFixtures
import DialogLanguage
import DialogModel
import SourceText
package import FrontDesk

/// Dialogs that were made ready for talking; in a debug build that takes its time, so it is done once.
package enum Editions {
  /// The two dialogs that the repository ships, or more.
  package static let shipped: [Edition] = {
    let dialogs = ShippedDialogs.read().dialogs
    precondition(dialogs.count >= 2, "the shipped dialogs have no errors")
    return dialogs.map { Edition($0) }
  }()

  /// A dialog in three languages.
  package static let hotel = named("hotel-desk")
  /// The large one.
  package static let support = named("csp-support")
  /// The small one of `SmallDesk`.
  package static let small = edition(of: SmallDesk.text)

  /// A shipped dialog by its name.
  package static func named(_ name: String) -> Edition {
    guard let edition = shipped.first(where: { $0.playbook.name == name }) else {
      preconditionFailure("the repository ships a dialog \(name)")
    }
    return edition
  }

  /// Prepares a dialog that a test wrote, in English with the shared texts of `DialogFixture`.
  package static func edition(of text: String) -> Edition {
    do {
      return Edition(try DialogFixture.dialog(text))
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
