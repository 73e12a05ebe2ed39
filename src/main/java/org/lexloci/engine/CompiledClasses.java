package org.lexloci.engine;

import java.util.Map;

/** Finds the classes of rules that were compiled at run time. */
final class CompiledClasses extends ClassLoader {

  private final Map<String, byte[]> classes;

  CompiledClasses(Map<String, byte[]> classes) {
    super(CompiledClasses.class.getClassLoader());
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
