package org.lexloci.manifest.bicep;

import java.util.List;
import org.lexloci.manifest.module.OutsideModule;
import org.lexloci.source.Document;

/**
 * What a file of Bicep deploys.
 *
 * @param template in the form of a template
 * @param with the file of parameters that it is deployed with; may be empty
 * @param outside modules that it deploys and that are not among the files
 * @param whole false where there is more than can be looked at
 */
public record BicepDeployment(
    Document template, String with, List<OutsideModule> outside, boolean whole) {}
