import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * Takes the annotations off the components of records in a directory of classes. Java refuses to
 * change a class while it runs whose record has components with annotated types, so that no test
 * would see what PIT changed. Accessors and fields keep theirs.
 */
final class ChangeableRecords {

  private ChangeableRecords() {}

  public static void main(String[] args) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
      all = found.filter(p -> p.toString().endsWith(".class")).toList();
    }
    for (Path one : all) {
      ClassReader read = new ClassReader(Files.readAllBytes(one));
      if ("java/lang/Record".equals(read.getSuperName())) {
        ClassWriter written = new ClassWriter(0);
        read.accept(new Bare(written), 0);
        Files.write(one, written.toByteArray());
      }
    }
  }

  /** Passes a class on, and of the components of its record the names and types alone. */
  private static final class Bare extends ClassVisitor {

    Bare(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
        String name, String descriptor, String signature) {
      super.visitRecordComponent(name, descriptor, signature);
      return null;
    }
  }
}
