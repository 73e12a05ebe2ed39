package org.lexloci.source.reader;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lexloci.source.InputFile;
import org.lexloci.source.Sha256;

/** SHA-256 of the bytes of every file that was read, as they were when they were read. */
public final class FileDigests {

  private final Map<String, String> digests = new ConcurrentHashMap<>();

  /** Lists them in hexadecimal digits, by the name of the file. */
  public Map<String, String> all() {
    return new TreeMap<>(digests);
  }

  /** Lists those of some files alone. */
  public Map<String, String> of(Collection<String> files) {
    Map<String, String> some = all();
    some.keySet().retainAll(files);
    return some;
  }

  void add(InputFile file, byte[] bytes) {
    digests.put(file.shown(), Sha256.hex(bytes));
  }
}
