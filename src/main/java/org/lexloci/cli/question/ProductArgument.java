package org.lexloci.cli.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.descriptor.CommonNames;
import org.lexloci.descriptor.Identification;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.Name;
import picocli.CommandLine.TypeConversionException;

/**
 * The product that a question is about.
 *
 * @param understood says what was taken for what; empty where that is plain
 */
public record ProductArgument(ProductReference reference, Optional<String> understood) {

  /**
   * Finds it.
   *
   * @param described what options say of it; who describes a product means no other
   * @throws TypeConversionException where it is not certain which is meant
   */
  public static ProductArgument of(
      Sentence sentence,
      @Nullable ProductSpec described,
      Agreement agreement,
      PublicRecord publicRecord,
      Records records,
      CommonNames commonNames) {
    String typed = sentence.product();
    boolean recorded = agreement.publicRecord();
    Records names =
        recorded ? publicRecord.about(List.of()).plus(records) : Records.NONE.plus(records);
    if (described == null || names.id(typed).isPresent()) {
      Identification found =
          Identification.of(
              typed,
              names,
              maker(agreement),
              id ->
                  recorded
                      ? publicRecord.about(List.of(id)).plus(records).said(id)
                      : records.said(id));
      Optional<CommonNames.Other> other =
          found.isOnRecord() || !recorded ? Optional.empty() : commonNames.other(typed);
      if (other.isPresent()) {
        return others(typed, other.get());
      }
      found
          .mistake()
          .ifPresent(
              mistake -> {
                throw new TypeConversionException(mistake);
              });
      if (!found.isOnRecord() && !sentence.isWord()) {
        throw new TypeConversionException(
            "expected PRODUCT run on PROVIDER; "
                + SafeText.quoted(typed)
                + " is no product on record, "
                + QuestionHint.of(List.of(typed.split(" ")))
                    .map("and "::concat)
                    .orElse("and a product of several words needs quotes"));
      }
      return new ProductArgument(reference(found.product(), typed, described), found.understood());
    }
    return new ProductArgument(reference(Records.fold(typed), typed, described), Optional.empty());
  }

  private static ProductArgument others(String typed, CommonNames.Other other) {
    String said = other.name() + " is " + other.title() + "'s";
    ProductSpec owned =
        ProductSpec.ownedBy(
            new StatedValue<>(other.owner(), Position.whole("by its name, " + said)));
    return new ProductArgument(reference(Records.fold(typed), typed, owned), Optional.empty());
  }

  private static ProductReference reference(String name, String typed, @Nullable ProductSpec spec) {
    if (!Name.valid(name)) {
      throw new TypeConversionException(Name.invalid("product", typed));
    }
    return new ProductReference(StatedValue.typed(name), spec);
  }

  private static List<String> maker(Agreement agreement) {
    // People write a name of two capitals as two words.
    return Stream.of(agreement.supplier().id(), agreement.supplier().title())
        .flatMap(name -> Stream.of(name, name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")))
        .map(Records::fold)
        .distinct()
        .toList();
  }
}
