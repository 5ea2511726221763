/// How many people a server lets in, and how long it waits for those who do not read; an operator can set each of them.
package struct HallLimits: Equatable, Sendable {
  /// Connections at the same time; each costs a descriptor and some kilobytes in the system.
  package var connections = 10_000
  /// Connections of one address (of one /64 where addresses are long) at the same time; an office behind one router.
  package var connectionsOfAddress = 64
  /// New connections of one address in a second, once it has used up what it may have at the same time.
  package var arrivalsOfAddressInSecond = 32
  /// Bytes that wait for somebody who reads slowly; beyond, the connection ends.
  package var outputInBytes = 1 << 20
  /// Bytes that wait for somebody before no more of theirs are read; a few screens.
  package var outputBeforeDeafnessInBytes = 65_536
  /// How long somebody may take no byte of what is sent.
  package var writePatience = Duration.seconds(10)
  /// How long those who are being served may take to be told when the server ends.
  package var drainPatience = Duration.seconds(30)

  /// What is usual.
  package init() {}

  /// The same without what strangers are kept off by, for load tests.
  package var lifted: HallLimits {
    var limits = self
    (limits.connectionsOfAddress, limits.arrivalsOfAddressInSecond) = (.max, .max)
    return limits
  }
}

/// What nobody can set.
enum Limits {
  /// Knocks that the system lets wait while we are busy.
  static let knocksWaiting: CInt = 1_024
  /// Longest path of a socket that the system takes, without the zero behind it.
  static let socketPathInBytes = 107
  /// Bytes taken from a socket at once; several times the longest line.
  static let pieceInBytes = 16_384
  /// Events told by the system at once.
  static let events = 256
  /// People let in before those who are in are heard again.
  static let arrivalsAtOnce = 64
  /// How long nobody is let in once there are no descriptors.
  static let pauseWithoutDescriptors = Duration.milliseconds(200)
  /// How long what somebody still sends is thrown away, so that our last words reach them before the end.
  static let farewellPatience = Duration.seconds(2)
  /// Bytes thrown away meanwhile.
  static let farewellInBytes = 1 << 20
  /// Addresses that are remembered before those without a connection are forgotten.
  static let addresses = 16_384
}
