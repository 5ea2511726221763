package import SourceText

/// A checked dialog: everything the engine may rely on.
package struct Dialog: Sendable {
  package let name: Placed<String>

  /// Only the loader makes one, after its checks.
  package init(name: Placed<String>) { self.name = name }
}
