package org.lexloci.engine;

import java.util.Map;

/**
 * Finds the classes of rules that were compiled at run time, before any of the same name that were
 * packed: a changed copy of a shipped agreement has classes of the same names.
 */
final class CompiledClasses extends ClassLoader {

  private final Map<String, byte[]> classes;

  CompiledClasses(Map<String, byte[]> classes) {
    super(CompiledClasses.class.getClassLoader());
    this.classes = classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
