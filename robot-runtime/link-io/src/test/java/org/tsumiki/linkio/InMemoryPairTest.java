package org.tsumiki.linkio;

class InMemoryPairTest extends TransportContract {
  @Override
  InMemoryPair open() {
    return InMemoryPair.create();
  }
}
