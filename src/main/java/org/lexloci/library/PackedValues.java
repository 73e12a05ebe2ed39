package org.lexloci.library;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Account;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Assessed;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.ClauseType;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.agreement.DeclaredEvent;
import org.lexloci.agreement.DeclaredGroup;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.DeclaredRegions;
import org.lexloci.agreement.DefinedTerm;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.agreement.Party;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.descriptor.Citation;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/**
 * What documents of an agreement were bound to, as bytes: read back in a fraction of the time that
 * reading and binding the documents takes. Places in them are lost. No bytes make a value of
 * another type than the ones that are listed here.
 */
final class PackedValues {

  /** Records and enums, by the number that stands for each of them. */
  private static final List<Class<?>> TYPES =
      List.of(
          PackedLibrary.Shipped.class,
          PackedLibrary.Packed.class,
          Agreement.class,
          Party.class,
          Provider.class,
          DeclaredEvent.class,
          DeclaredGroup.class,
          DeclaredAttribute.class,
          DeclaredAttribute.Of.class,
          DeclaredRegions.class,
          DeclaredRegions.Members.class,
          EditionPeriod.class,
          Edition.class,
          DeclaredReading.class,
          DeclaredReading.Answer.class,
          DefinedTerm.class,
          Stated.class,
          Clause.class,
          ClauseType.class,
          Assessed.class,
          Citation.class,
          Account.class,
          RuleInWords.class);

  private static final Position NOWHERE = Position.whole("packed");

  private enum Form {
    NULL,
    EMPTY,
    PRESENT,
    FALSE,
    TRUE,
    TEXT,
    DATE,
    LIST,
    MAP,
    POSITION,
    ENUM,
    RECORD
  }

  private static final Form[] FORMS = Form.values();

  private final Constructor<?>[] constructors = new Constructor<?>[TYPES.size()];
  private final DataInputStream in;

  private PackedValues(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** Packs a value with everything it holds. */
  static byte[] pack(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(value, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads one value, and nothing that follows it. */
  static <T> T read(InputStream in, Class<T> type) throws IOException {
    return type.cast(new PackedValues(in).value());
  }

  private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
    if (value == null) {
      form(Form.NULL, out);
    } else if (value instanceof Optional<?> optional) {
      form(optional.isEmpty() ? Form.EMPTY : Form.PRESENT, out);
      if (optional.isPresent()) {
        write(optional.get(), out);
      }
    } else if (value instanceof Boolean yes) {
      form(yes ? Form.TRUE : Form.FALSE, out);
    } else if (value instanceof String text) {
      form(Form.TEXT, out);
      text(text, out);
    } else if (value instanceof LocalDate date) {
      form(Form.DATE, out);
      out.writeLong(date.toEpochDay());
    } else if (value instanceof List<?> list) {
      form(Form.LIST, out);
      out.writeInt(list.size());
      for (Object item : list) {
        write(item, out);
      }
    } else if (value instanceof Map<?, ?> map) {
      form(Form.MAP, out);
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(entry.getKey(), out);
        write(entry.getValue(), out);
      }
    } else if (value instanceof Position) {
      form(Form.POSITION, out);
    } else if (value instanceof Enum<?> constant) {
      form(Form.ENUM, out);
      type(constant.getDeclaringClass(), out);
      out.writeByte(constant.ordinal());
    } else {
      form(Form.RECORD, out);
      type(value.getClass(), out);
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        write(component(component, value), out);
      }
    }
  }

  private static void form(Form form, DataOutputStream out) throws IOException {
    out.writeByte(form.ordinal());
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void type(Class<?> type, DataOutputStream out) throws IOException {
    int number = TYPES.indexOf(type);
    if (number < 0) {
      throw new IllegalArgumentException(type + " is not listed");
    }
    out.writeByte(number);
  }

  private static @Nullable Object component(RecordComponent component, Object of) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object value() throws IOException {
    return switch (FORMS[in.readUnsignedByte()]) {
      case NULL -> null;
      case EMPTY -> Optional.empty();
      case PRESENT -> Optional.of(value());
      case FALSE -> false;
      case TRUE -> true;
      case TEXT -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      case DATE -> LocalDate.ofEpochDay(in.readLong());
      case LIST -> Arrays.asList(values(in.readInt()));
      case MAP -> map(in.readInt());
      case POSITION -> NOWHERE;
      case ENUM -> TYPES.get(in.readUnsignedByte()).getEnumConstants()[in.readUnsignedByte()];
      case RECORD -> record(in.readUnsignedByte());
    };
  }

  private @Nullable Object[] values(int count) throws IOException {
    @Nullable Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = value();
    }
    return values;
  }

  private Map<Object, Object> map(int count) throws IOException {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      map.put(value(), value());
    }
    return Collections.unmodifiableMap(map);
  }

  private Object record(int type) throws IOException {
    try {
      Constructor<?> constructor = constructors[type];
      if (constructor == null) {
        constructor = canonical(TYPES.get(type));
        constructors[type] = constructor;
      }
      return constructor.newInstance(values(constructor.getParameterCount()));
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }

  private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
    Class<?>[] components =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(components);
    constructor.setAccessible(true);
    return constructor;
  }
}
