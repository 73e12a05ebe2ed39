package org.lexloci.library;

import java.util.List;
import org.lexloci.agreement.Account;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Assessment;
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
import org.lexloci.source.StatedValue;
import org.lexloci.source.packed.PackedValues;

/** What documents of an agreement are bound to. */
final class AgreementValues {

  static final PackedValues VALUES =
      new PackedValues(
          List.of(
              PackedLibrary.Shipped.class,
              PackedLibrary.Packed.class,
              PackedEdition.class,
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
              StatedValue.class,
              Clause.class,
              ClauseType.class,
              Assessment.class,
              Citation.class,
              Account.class,
              RuleInWords.class));

  private AgreementValues() {}
}
