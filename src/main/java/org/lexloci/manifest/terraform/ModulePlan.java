package org.lexloci.manifest.terraform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.manifest.module.OutsideModule;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.source.Document;

/**
 * What comes of one root module.
 *
 * @param plan in the form of a plan
 * @param off the same of what is switched off as things stand
 * @param with the file of values that it was evaluated with; may be empty
 * @param open what is not known of each resource, by its address, ready to print
 * @param outside modules that it calls and that are not among the files
 * @param whole false where there is more than can be looked at
 * @param files of its modules
 * @param choices with which it was evaluated
 * @param again evaluates it with others
 */
public record ModulePlan(
    Document plan,
    Document off,
    String with,
    Map<String, Set<String>> open,
    List<OutsideModule> outside,
    boolean whole,
    Set<String> files,
    ParameterChoices choices,
    Function<ParameterChoices, ModulePlan> again) {}
