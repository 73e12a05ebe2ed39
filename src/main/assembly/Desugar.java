import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Copies the classes of the program, with each lambda as a class, and {@code equals} and {@code
 * hashCode} of each record as methods.
 *
 * <p>They do the same as before, and a run starts sooner: Java links a lambda, and these methods of
 * a record, by generating code when it first comes to them, in each run anew; classes and methods
 * stand ready in an archive of classes.
 *
 * <p>A lambda is a nest mate of the class in which it is written, since it calls a private method
 * there. Lambdas that can be serialized stay as they are.
 *
 * <p>Arguments: the directory of classes, and the one to write.
 */
final class Desugar {

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Method NEW_OBJECT = new Method("<init>", "()V");
  private static final String INSTANCE = "INSTANCE";
  private static final String OF = "of";

  private static final List<Type> PRIMITIVES =
      List.of(
          Type.BOOLEAN_TYPE,
          Type.CHAR_TYPE,
          Type.BYTE_TYPE,
          Type.SHORT_TYPE,
          Type.INT_TYPE,
          Type.LONG_TYPE,
          Type.FLOAT_TYPE,
          Type.DOUBLE_TYPE);

  private final Map<String, ClassNode> classes = new LinkedHashMap<>();
  private final List<ClassNode> lambdas = new ArrayList<>();

  public static void main(String... args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    Desugar desugar = new Desugar();
    clear(to);
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file));
      Files.createDirectories(copy.getParent());
      if (file.toString().endsWith(".class")) {
        ClassNode type = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(type, 0);
        desugar.classes.put(type.name, type);
      } else {
        Files.copy(file, copy);
      }
    }
    desugar.classes.values().forEach(desugar::rewrite);
    for (ClassNode type : desugar.classes.values()) {
      write(type, to);
    }
    for (ClassNode lambda : desugar.lambdas) {
      write(lambda, to);
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void clear(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void write(ClassNode type, Path to) throws IOException {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.accept(writer);
    Files.write(to.resolve(type.name + ".class"), writer.toByteArray());
  }

  private void rewrite(ClassNode type) {
    int number = 0;
    for (MethodNode method : List.copyOf(type.methods)) {
      for (AbstractInsnNode instruction : method.instructions) {
        if (!(instruction instanceof InvokeDynamicInsnNode dynamic)) {
          continue;
        }
        String linkedBy = dynamic.bsm.getOwner() + "." + dynamic.bsm.getName();
        if (linkedBy.equals("java/lang/invoke/LambdaMetafactory.metafactory")) {
          String name = type.name + "$$" + ++number;
          lambda(type, name, dynamic);
          method.instructions.set(dynamic, created(name, dynamic));
        } else if (linkedBy.equals("java/lang/runtime/ObjectMethods.bootstrap")) {
          switch (method.name) {
            case "equals" -> type.methods.set(type.methods.indexOf(method), equals(type, dynamic));
            case "hashCode" ->
                type.methods.set(type.methods.indexOf(method), hashCode(type, dynamic));
            default -> {} // toString is called where something is wrong, if at all.
          }
        }
      }
    }
  }

  /**
   * Answers what stands in the place of a lambda: its only instance, or one that holds what it
   * captures.
   */
  private static AbstractInsnNode created(String name, InvokeDynamicInsnNode lambda) {
    return Type.getArgumentTypes(lambda.desc).length == 0
        ? new FieldInsnNode(GETSTATIC, name, INSTANCE, Type.getObjectType(name).getDescriptor())
        : new MethodInsnNode(INVOKESTATIC, name, OF, lambda.desc, false);
  }

  private void lambda(ClassNode type, String name, InvokeDynamicInsnNode dynamic) {
    Type self = Type.getObjectType(name);
    Type[] captured = Type.getArgumentTypes(dynamic.desc);
    ClassNode lambda = new ClassNode();
    lambda.visit(
        V17,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        OBJECT.getInternalName(),
        new String[] {Type.getReturnType(dynamic.desc).getInternalName()});
    ClassNode host = type.nestHostClass == null ? type : classes.get(type.nestHostClass);
    lambda.visitNestHost(host.name);
    lambda.visitOuterClass(type.name, null, null);
    lambda.visitInnerClass(name, null, null, 0);
    host.visitNestMember(name);
    lambdas.add(lambda);

    Method constructor = new Method("<init>", Type.VOID_TYPE, captured);
    GeneratorAdapter code = method(lambda, ACC_PRIVATE, constructor);
    code.loadThis();
    code.invokeConstructor(OBJECT, NEW_OBJECT);
    for (int i = 0; i < captured.length; i++) {
      lambda.visitField(ACC_PRIVATE | ACC_FINAL, "v" + i, captured[i].getDescriptor(), null, null);
      code.loadThis();
      code.loadArg(i);
      code.putField(self, "v" + i, captured[i]);
    }
    end(code);

    if (captured.length == 0) {
      lambda.visitField(ACC_STATIC | ACC_FINAL, INSTANCE, self.getDescriptor(), null, null);
      code = method(lambda, ACC_STATIC, new Method("<clinit>", "()V"));
    } else {
      code = method(lambda, ACC_STATIC, new Method(OF, dynamic.desc));
    }
    code.newInstance(self);
    code.dup();
    code.loadArgs();
    code.invokeConstructor(self, constructor);
    if (captured.length == 0) {
      code.putStatic(self, INSTANCE, self);
    }
    end(code);

    call(lambda, captured, dynamic);
  }

  /** The one method of a lambda: calls what the lambda stands for. */
  private static void call(ClassNode lambda, Type[] captured, InvokeDynamicInsnNode dynamic) {
    Type erased = (Type) dynamic.bsmArgs[0];
    Handle target = (Handle) dynamic.bsmArgs[1];
    Type actual = (Type) dynamic.bsmArgs[2];
    Type owner = Type.getObjectType(target.getOwner());
    boolean creates = target.getTag() == H_NEWINVOKESPECIAL;

    List<Type> wanted = new ArrayList<>();
    if (!creates && target.getTag() != H_INVOKESTATIC) {
      wanted.add(owner);
    }
    wanted.addAll(List.of(Type.getArgumentTypes(target.getDesc())));

    GeneratorAdapter code =
        method(lambda, ACC_PUBLIC, new Method(dynamic.name, erased.getDescriptor()));
    if (creates) {
      code.newInstance(owner);
      code.dup();
    }
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.getField(Type.getObjectType(lambda.name), "v" + i, captured[i]);
    }
    for (int i = 0; i < erased.getArgumentTypes().length; i++) {
      code.loadArg(i);
      convert(
          code,
          erased.getArgumentTypes()[i],
          actual.getArgumentTypes()[i],
          wanted.get(captured.length + i));
    }
    code.visitMethodInsn(
        switch (target.getTag()) {
          case H_INVOKESTATIC -> INVOKESTATIC;
          case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
          case H_INVOKEINTERFACE -> INVOKEINTERFACE;
          // A private method, which between nest mates is called like any other.
          default -> target.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
        },
        target.getOwner(),
        target.getName(),
        target.getDesc(),
        target.isInterface());
    Type result = creates ? owner : Type.getReturnType(target.getDesc());
    if (erased.getReturnType() == Type.VOID_TYPE) {
      if (result.getSize() == 2) {
        code.pop2();
      } else if (result.getSize() == 1) {
        code.pop();
      }
    } else {
      convert(code, result, result, erased.getReturnType());
    }
    end(code);
  }

  /**
   * Converts the value on top of the stack as a lambda does.
   *
   * @param given its type as far as the stack knows it
   * @param known its type as far as it is known from elsewhere
   */
  private static void convert(GeneratorAdapter code, Type given, Type known, Type wanted) {
    if (isPrimitive(given) && isPrimitive(wanted)) {
      code.cast(given, wanted);
    } else if (isPrimitive(given)) {
      code.valueOf(given);
    } else if (isPrimitive(wanted)) {
      Type unboxed = unboxed(known).orElse(wanted);
      code.unbox(unboxed);
      code.cast(unboxed, wanted);
    } else if (!wanted.equals(given)) {
      code.checkCast(wanted);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** Answers what is in a box of that type; empty for an object or a number of any kind. */
  private static Optional<Type> unboxed(Type box) {
    return PRIMITIVES.stream().filter(primitive -> boxed(primitive).equals(box)).findFirst();
  }

  /** Two records are equal if their components are. */
  private static MethodNode equals(ClassNode record, InvokeDynamicInsnNode dynamic) {
    Type self = Type.getObjectType(record.name);
    Method method = new Method("equals", Type.BOOLEAN_TYPE, new Type[] {OBJECT});
    MethodNode equals =
        new MethodNode(
            ACC_PUBLIC | ACC_FINAL, method.getName(), method.getDescriptor(), null, null);
    GeneratorAdapter code = new GeneratorAdapter(equals, equals.access, equals.name, equals.desc);
    Label differ = code.newLabel();
    code.loadArg(0);
    code.instanceOf(self);
    code.ifZCmp(GeneratorAdapter.EQ, differ);
    for (Handle component : components(dynamic)) {
      Type type = Type.getType(component.getDesc());
      code.loadThis();
      code.getField(self, component.getName(), type);
      code.loadArg(0);
      code.checkCast(self);
      code.getField(self, component.getName(), type);
      if (type.getSort() == Type.DOUBLE || type.getSort() == Type.FLOAT) {
        code.invokeStatic(
            boxed(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
        code.ifZCmp(GeneratorAdapter.NE, differ);
      } else if (isPrimitive(type)) {
        code.ifCmp(type, GeneratorAdapter.NE, differ);
      } else {
        code.invokeStatic(
            Type.getType(Objects.class),
            new Method("equals", Type.BOOLEAN_TYPE, new Type[] {OBJECT, OBJECT}));
        code.ifZCmp(GeneratorAdapter.EQ, differ);
      }
    }
    code.push(true);
    code.returnValue();
    code.mark(differ);
    code.visitFrame(F_NEW, 2, new Object[] {record.name, OBJECT.getInternalName()}, 0, null);
    code.push(false);
    end(code);
    return equals;
  }

  /** As records do: each component counts 31 times what the next one counts. */
  private static MethodNode hashCode(ClassNode record, InvokeDynamicInsnNode dynamic) {
    MethodNode hashCode = new MethodNode(ACC_PUBLIC | ACC_FINAL, "hashCode", "()I", null, null);
    GeneratorAdapter code =
        new GeneratorAdapter(hashCode, hashCode.access, hashCode.name, hashCode.desc);
    code.push(0);
    for (Handle component : components(dynamic)) {
      Type type = Type.getType(component.getDesc());
      code.push(31);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      code.loadThis();
      code.getField(Type.getObjectType(record.name), component.getName(), type);
      code.invokeStatic(
          isPrimitive(type) ? boxed(type) : Type.getType(Objects.class),
          new Method("hashCode", Type.INT_TYPE, new Type[] {isPrimitive(type) ? type : OBJECT}));
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
    end(code);
    return hashCode;
  }

  private static List<Handle> components(InvokeDynamicInsnNode dynamic) {
    return Stream.of(dynamic.bsmArgs)
        .filter(Handle.class::isInstance)
        .map(Handle.class::cast)
        .toList();
  }

  private static Type boxed(Type primitive) {
    return Type.getType(
        switch (primitive.getSort()) {
          case Type.BOOLEAN -> Boolean.class;
          case Type.CHAR -> Character.class;
          case Type.BYTE -> Byte.class;
          case Type.SHORT -> Short.class;
          case Type.INT -> Integer.class;
          case Type.LONG -> Long.class;
          case Type.FLOAT -> Float.class;
          default -> Double.class;
        });
  }

  private static GeneratorAdapter method(ClassNode type, int access, Method method) {
    MethodNode made = new MethodNode(access, method.getName(), method.getDescriptor(), null, null);
    type.methods.add(made);
    return new GeneratorAdapter(made, access, made.name, made.desc);
  }

  private static void end(GeneratorAdapter code) {
    code.returnValue();
    code.endMethod();
  }
}
