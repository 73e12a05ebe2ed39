import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Copies a jar of the class path, with its classes in the form of Java 8 where they have an older
 * one. They do the same as before, and a run starts sooner: an archive of classes holds none of
 * before Java 6, and Java verifies those in each run anew.
 *
 * <p>Arguments: the class path, what the name of the jar begins with, and the directory to write.
 */
final class Renew {

  private static final String CLASS = ".class";

  /** What the licence of a changed jar asks for. */
  private static final String NOTICE =
      "The build of Lexloci wrote the classes of this jar again, in the form of Java 8.\n";

  private final ClassLoader others;

  private Renew(ClassLoader others) {
    this.others = others;
  }

  public static void main(String... args) throws IOException {
    Path jar =
        Arrays.stream(args[0].split(java.io.File.pathSeparator))
            .map(Path::of)
            .filter(entry -> entry.getFileName().toString().startsWith(args[1]))
            .findFirst()
            .orElseThrow();
    Path directory = Files.createDirectories(Path.of(args[2]));
    URL[] classes = {jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
        ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
        ZipOutputStream out =
            new ZipOutputStream(Files.newOutputStream(directory.resolve(jar.getFileName())))) {
      new Renew(loader).copy(in, out);
    }
  }

  private void copy(ZipInputStream in, ZipOutputStream out) throws IOException {
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      ZipEntry copied = new ZipEntry(entry.getName());
      copied.setTimeLocal(entry.getTimeLocal());
      out.putNextEntry(copied);
      out.write(entry.getName().endsWith(CLASS) ? renewed(in) : in.readAllBytes());
    }
    ZipEntry notice = new ZipEntry("META-INF/CHANGES");
    notice.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
    out.putNextEntry(notice);
    out.write(NOTICE.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] renewed(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    ClassReader read = new ClassReader(bytes);
    if ((read.readShort(6) & 0xFFFF) >= Opcodes.V1_8) {
      return bytes;
    }
    // What a newer form has besides is the types at each jump, for which classes may be asked.
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return others;
          }
        };
    read.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String generic, String above, String[] is) {
            super.visit(Opcodes.V1_8, access, name, generic, above, is);
          }
        },
        ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
