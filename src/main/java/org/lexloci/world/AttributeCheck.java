package org.lexloci.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.DeclaredAttribute;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductSpec;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.NearMiss;
import org.lexloci.source.word.WordList;

/** Checks that the agreement declares the attributes that documents state, and their answers. */
record AttributeCheck(Agreement agreement, Consumer<Problem> problems) {

  void check(ProductDeployment deployment) {
    check(DeclaredAttribute.Of.DEPLOYMENT, deployment.attributesOrNone());
    @Nullable ProductSpec inline = deployment.product().inline();
    if (inline != null) {
      check(inline);
    }
  }

  void check(ProductSpec product) {
    check(DeclaredAttribute.Of.PRODUCT, product.attributesOrNone());
  }

  private void check(DeclaredAttribute.Of of, Map<String, StatedValue<String>> stated) {
    stated.forEach((name, answer) -> check(of, name, answer));
  }

  private void check(DeclaredAttribute.Of of, String name, StatedValue<String> answer) {
    Optional<DeclaredAttribute> declared =
        agreement.attributes().stream().filter(a -> a.name().equals(name)).findFirst();
    if (declared.isEmpty()) {
      List<String> names = agreement.attributes(of).stream().map(DeclaredAttribute::name).toList();
      String otherwise =
          names.isEmpty() ? "the agreement declares none here" : "expected " + WordList.or(names);
      tell(answer, NearMiss.unknown("attribute", name, names, otherwise));
    } else if (declared.get().of() != of) {
      boolean product = of == DeclaredAttribute.Of.PRODUCT;
      tell(
          answer,
          "attribute "
              + SafeText.quoted(name)
              + " is one of the "
              + (product ? "deployment, not of the product" : "product, not of the deployment"));
    } else if (!declared.get().answers().contains(answer.value())) {
      List<String> answers = declared.get().answers();
      String what = "answer for attribute `" + name + "`:";
      tell(
          answer,
          NearMiss.unknown(what, answer.value(), answers, "expected " + WordList.or(answers)));
    }
  }

  private void tell(StatedValue<String> answer, String message) {
    problems.accept(new Problem(answer.at(), message));
  }
}
